using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Platform.Confidentiality.Retention.RetentionLifecycle;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>What is going to be anonymised (到期清单): drawn up first, looked at and approved by a person, and only then carried out.</summary>
public sealed class RetentionList(string kind, SiteId site, int months, DateTimeOffset before, DateTimeOffset at) : Thing, IOfSite
{
    public RetentionListId Id { get; private set; } = RetentionListId.New();
    public override Guid Key => Id.Value;
    /// <summary>The kind of record by its stable name.</summary>
    public string Kind { get; private set; } = kind;
    public SiteId Site { get; private set; } = site;
    /// <summary>The period that held when it was drawn up.</summary>
    public int Months { get; private set; } = months;
    public DateTimeOffset Before { get; private set; } = before;
    public DateTimeOffset At { get; private set; } = at;
    public RetentionState State { get; private set; } = Rules.Initial;
    /// <summary>The kind again while the list is open: there is one at a time.</summary>
    public string? OpenKind { get; private set; } = kind;
    /// <summary>Raised whenever a record is kept back or anonymised, so that nobody does the one while another does the other.</summary>
    public int Turns { get; private set; }
    public List<RetentionLine> Lines { get; } = [];

    /// <summary>Such records are kept longer now than when the list was drawn up, or for good.</summary>
    /// <param name="months">The period that holds today.</param>
    public bool IsOutdated(int months) => months == 0 || months > Months;

    public void RefuseOutdated(int months)
    {
        if (IsOutdated(months)) throw new Refused("Such records are kept longer now than when the list was drawn up: discard it.");
    }

    public void Approve(string? words, Actor actor) => State = Rules.After(RetentionAction.Approve, this, actor, words);

    public void Discard(string reason, Actor actor)
    {
        State = Rules.After(RetentionAction.Discard, this, actor, reason);
        OpenKind = null;
    }

    /// <summary>Overtaken by a longer period: it goes by itself, so that the next list can be drawn up.</summary>
    public void Outdate(Actor actor)
    {
        State = Rules.After(RetentionAction.Outdate, this, actor);
        OpenKind = null;
    }

    public void Finish(Actor actor)
    {
        State = Rules.After(RetentionAction.Finish, this, actor);
        OpenKind = null;
    }

    /// <summary>Those that were taken are anonymised, and what is still to be seen of them is that they were; of the others the time is not over any more.</summary>
    internal void CarryOut(IReadOnlyCollection<RetentionLine> lines, IReadOnlyCollection<Guid> taken, DateTimeOffset at)
    {
        Turns++;
        foreach (var line in lines)
            if (taken.Contains(line.Thing)) line.Finish(at);
            else line.Leave(at);
    }

    /// <summary>One record stays for now, for a reason the law or a dispute gives.</summary>
    public void Keep(RetentionLine line, string reason, Actor actor)
    {
        if (State is RetentionState.Done or RetentionState.Discarded || line.DoneAt is not null || line.LeftAt is not null) throw new Refused("This has been carried out already.");
        Turns++;
        line.Keep(reason, actor.Name);
        Remember("Keep", null, null, $"{line.Label}: {reason}");
    }

    internal sealed class Table : IEntityTypeConfiguration<RetentionList>
    {
        public void Configure(EntityTypeBuilder<RetentionList> list)
        {
            list.ToTable("platform_retention_lists");
            list.Property(l => l.Kind).HasMaxLength(40);
            list.Property(l => l.OpenKind).HasMaxLength(40);
            list.HasMany(l => l.Lines).WithOne().HasForeignKey(l => l.List).OnDelete(DeleteBehavior.Cascade);
            list.HasIndex(l => new { l.Site, l.OpenKind }).OnlyOnce("A list of these records is open already: approve or discard it first.");
            list.HasIndex(l => new { l.Site, l.At });
        }
    }
}

/// <summary>One record on the list.</summary>
public sealed class RetentionLine(RetentionListId list, Guid thing, string label, DateTimeOffset since, string? href)
{
    public RetentionListId List { get; private set; } = list;
    public Guid Thing { get; private set; } = thing;
    [Personal] public string Label { get; private set; } = label;
    public DateTimeOffset Since { get; private set; } = since;
    public string? Href { get; private set; } = href;
    public string? KeptBecause { get; private set; }
    public string? KeptBy { get; private set; }
    public DateTimeOffset? DoneAt { get; private set; }
    /// <summary>When it was to be anonymised and its time was not over any more; it comes on a later list.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    internal void Keep(string reason, string by) => (KeptBecause, KeptBy) = (reason, by);
    internal void Finish(DateTimeOffset at) => (DoneAt, Label) = (at, "***");
    internal void Leave(DateTimeOffset at) => LeftAt = at;

    internal sealed class Table : IEntityTypeConfiguration<RetentionLine>
    {
        public void Configure(EntityTypeBuilder<RetentionLine> line)
        {
            line.ToTable("platform_retention_lines").HasKey(l => new { l.List, l.Thing });
            line.Property(l => l.Label).HasMaxLength(200);
            line.Property(l => l.Href).HasMaxLength(200);
            line.Property(l => l.KeptBecause).HasMaxLength(400);
            line.Property(l => l.KeptBy).HasMaxLength(80);
            line.HasIndex(l => l.Thing);
        }
    }
}

public static class RetentionVisibility
{
    /// <summary>Those that are still to be anonymised.</summary>
    public static IQueryable<RetentionLine> Going(this IQueryable<RetentionLine> lines) => lines.Where(l => l.KeptBecause == null && l.DoneAt == null && l.LeftAt == null);

    public static IQueryable<RetentionList> VisibleTo(this IQueryable<RetentionList> lists, Actor actor) =>
        actor.Kind is ActorKind.System ? lists : lists.Where(l => actor.Sites.Contains(l.Site));
}
