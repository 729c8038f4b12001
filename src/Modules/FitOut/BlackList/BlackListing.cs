using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.BlackList.BlackListingAction;
using static Steward.FitOut.BlackList.BlackListingState;

namespace Steward.FitOut.BlackList;

/// <summary>How earnest the warning is: grey is looked at closely, black is not to be let in without the head.</summary>
public enum WarningGrade
{
    [Tone("secondary")] Grey,
    [Tone("red")]       Black,
}

public enum BlackListingState
{
    [Tone("red")]       Listed,
    [Tone("secondary")] Lifted,
}

public enum BlackListingAction
{
    [Told("{0} put the contractor on the list", Icon = "alert-triangle")] List,
    [Told("{0} changed the entry", Icon = "edit")] Amend,
    [Told("{0} lifted it", Icon = "circle-check")] Lift,
    [Told("{0} put the contractor on the list again", Icon = "alert-triangle")] Relist,
}

public static class BlackListingLifecycle
{
    public static readonly Lifecycle<BlackListing, BlackListingState, BlackListingAction> Rules = new(Listed, entry => entry.State)
    {
        // from   action  to      who
        { Listed, List,   Listed, Keeper },
        { Listed, Amend,  Listed, Keeper },
        { Listed, Lift,   Lifted, Keeper },
        { Lifted, Relist, Listed, Keeper },
    };

    private static bool Keeper(BlackListing entry, Actor actor) => actor.May(BlackListPermissions.Keep);
}

/// <summary>A contractor of whom whoever takes an application is warned (装修单位黑灰名单): why, from when until when, and by whom; of one community, or of all.</summary>
public sealed class BlackListing(SiteId? site, AccountId? by, DateTimeOffset at) : Thing
{
    public BlackListingId Id { get; private set; } = BlackListingId.New();
    public override Guid Key => Id.Value;
    /// <summary>Only of this community; null of all.</summary>
    public SiteId? Site { get; private set; } = site;
    /// <summary>The same as a text, so that a firm stands once for all communities too.</summary>
    public string Scope { get; private set; } = site?.ToString() ?? "";
    public string Firm { get; private set; } = "";
    public string FirmKey { get; private set; } = "";
    public string? Licence { get; private set; }
    public string? LicenceKey { get; private set; }
    public WarningGrade Grade { get; private set; }
    public string Reason { get; private set; } = "";
    public DateOnly From { get; private set; }
    /// <summary>The last day, inclusive; open-ended without.</summary>
    public DateOnly? Until { get; private set; }
    public AccountId? By { get; private set; } = by;
    public DateTimeOffset At { get; private set; } = at;
    public BlackListingState State { get; private set; } = BlackListingLifecycle.Rules.Initial;

    public bool Warns(DateOnly day) => State is Listed && From <= day && (Until is null || Until >= day);

    public void Say(string firm, string? licence, WarningGrade grade, string reason, DateOnly from, DateOnly? until)
    {
        (Firm, FirmKey, Licence, LicenceKey) = (firm, FirmNames.Key(firm), licence, FirmNames.Licence(licence));
        (Grade, Reason, From, Until) = (grade, reason, from, until);
    }

    public void Recall(BlackListingAction action, string? note = null) => Remember(action.ToString(), null, null, note);
    public void Amend(Actor actor) => State = BlackListingLifecycle.Rules.After(BlackListingAction.Amend, this, actor);
    public void Lift(string reason, Actor actor) => State = BlackListingLifecycle.Rules.After(BlackListingAction.Lift, this, actor, reason);

    /// <summary>From today on, until the day said now: what was said before is over.</summary>
    public void Relist(string reason, DateOnly from, DateOnly? until, Actor actor)
    {
        State = BlackListingLifecycle.Rules.After(BlackListingAction.Relist, this, actor, reason);
        (From, Until) = (from, until);
    }

    internal sealed class Table : IEntityTypeConfiguration<BlackListing>
    {
        public void Configure(EntityTypeBuilder<BlackListing> entry)
        {
            entry.ToTable("fit_out_black_list");
            entry.Property(e => e.Scope).HasMaxLength(40);
            entry.Property(e => e.Firm).HasMaxLength(80);
            entry.Property(e => e.FirmKey).HasMaxLength(80);
            entry.Property(e => e.Licence).HasMaxLength(40);
            entry.Property(e => e.LicenceKey).HasMaxLength(40);
            entry.Property(e => e.Reason).HasMaxLength(500);
            entry.HasIndex(e => new { e.Scope, e.FirmKey }, "fit_out_black_list_listed").IsUnique().HasFilter("\"State\" = 'Listed'").OnlyOnce("This contractor is on the list already.");
            entry.HasIndex(e => e.LicenceKey);
        }
    }
}

public static class BlackListVisibility
{
    /// <summary>Staff see what holds for their communities and for all.</summary>
    public static IQueryable<BlackListing> VisibleTo(this IQueryable<BlackListing> entries, Actor actor) => actor.Kind switch
    {
        ActorKind.System => entries,
        ActorKind.Resident => entries.Where(e => false),
        _ => entries.Where(e => e.Site == null || actor.Sites.Contains(e.Site.Value)),
    };
}
