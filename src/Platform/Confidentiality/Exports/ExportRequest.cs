using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Platform.Confidentiality.Exports.ExportRequestLifecycle;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>An export of personal data (个人信息导出): asked for with a purpose, decided by another person, fetched once, and marked with who took it when.</summary>
public sealed class ExportRequest(string number, SiteId site, string list, string title, string query, ExportFormat format, string purpose, AccountId by, string byName, DateTimeOffset at) : Thing, IOfSite
{
    public ExportRequestId Id { get; private set; } = ExportRequestId.New();
    public override Guid Key => Id.Value;
    public string Number { get; private set; } = number;
    /// <summary>One community at a time: whoever needs another asks again.</summary>
    public SiteId Site { get; private set; } = site;
    /// <summary>The list's path: «/api/estate/customers».</summary>
    public string List { get; private set; } = list;
    /// <summary>Its name, in English.</summary>
    public string Title { get; private set; } = title;
    /// <summary>What the list is narrowed to, as in an address: «?Role=Owner», or nothing.</summary>
    public string Query { get; private set; } = query;
    public ExportFormat Format { get; private set; } = format;
    public string Purpose { get; private set; } = purpose;
    public AccountId By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public ExportState State { get; private set; } = Rules.Initial;
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? FetchUntil { get; private set; }
    public DateTimeOffset? FetchedAt { get; private set; }

    public bool HasLapsed(DateTimeOffset now) => State is ExportState.Approved && FetchUntil < now;

    /// <summary>What it was for and narrowed to; that somebody took such a list stays.</summary>
    internal void Forget(string nobody) => (Purpose, Query) = (nobody, "");

    public void Approve(DateTimeOffset until, string? words, Actor actor)
    {
        State = Rules.After(ExportAction.Approve, this, actor, words);
        (FetchUntil, DecidedBy) = (until, actor.Name);
    }

    public void Decline(string reason, Actor actor)
    {
        State = Rules.After(ExportAction.Decline, this, actor, reason);
        DecidedBy = actor.Name;
    }

    public void Withdraw(Actor actor) => State = Rules.After(ExportAction.Withdraw, this, actor);

    /// <summary>A connection breaks: whoever fetched it may do so again for a moment.</summary>
    public const int AgainMinutes = 10;
    public bool MayFetchAgain(Actor actor, DateTimeOffset now) => State is ExportState.Fetched && By == actor.Account && FetchedAt > now.AddMinutes(-AgainMinutes);

    public void Fetch(Actor actor, DateTimeOffset now)
    {
        if (MayFetchAgain(actor, now))
        {
            Remember(nameof(ExportAction.Fetch), null, null, null);
            return;
        }
        if (HasLapsed(now)) throw new Refused("The time to fetch this export is over: ask again.");
        State = Rules.After(ExportAction.Fetch, this, actor);
        FetchedAt = now;
    }

    internal sealed class Table : IEntityTypeConfiguration<ExportRequest>
    {
        public void Configure(EntityTypeBuilder<ExportRequest> export)
        {
            export.ToTable("platform_export_requests");
            export.Property(e => e.Number).HasMaxLength(20);
            export.Property(e => e.List).HasMaxLength(200);
            export.Property(e => e.Title).HasMaxLength(80);
            export.Property(e => e.Query).HasMaxLength(1000);
            export.Property(e => e.Purpose).HasMaxLength(400);
            export.Property(e => e.ByName).HasMaxLength(80);
            export.Property(e => e.DecidedBy).HasMaxLength(80);
            export.HasIndex(e => new { e.Site, e.State, e.At });
            export.HasIndex(e => new { e.By, e.At });
        }
    }
}

public static class ExportVisibility
{
    /// <summary>Who sees which exports: everybody their own, and whoever decides those of their sites.</summary>
    public static IQueryable<ExportRequest> VisibleTo(this IQueryable<ExportRequest> exports, Actor actor) => actor.Kind switch
    {
        ActorKind.System => exports,
        ActorKind.Staff or ActorKind.Client when actor.May(ConfidentialityPermissions.DecideExports) => exports.Where(e => e.By == actor.Account || actor.Sites.Contains(e.Site)),
        _ => exports.Where(e => e.By == actor.Account),
    };
}
