using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>How much speaks for it that two customers are one.</summary>
public enum DuplicateStrength { [Tone("red")] Certain, [Tone("orange")] Likely, [Tone("secondary")] Possible }

/// <summary>Why two customers may be one.</summary>
public enum DuplicateReason { SameIdentity, SamePhone, SameUnit }

/// <summary>How alike two names are.</summary>
public enum NameLikeness { Different, OneCharacter, SameReading, Same }

/// <summary>Two customers of a site who may be one person or company on record twice (疑似重复). Told apart by somebody, they are never proposed again.</summary>
public sealed class LikelyDuplicate(SiteId site, CustomerId first, CustomerId second, DateTimeOffset foundAt) : Thing, IOfSite
{
    public LikelyDuplicateId Id { get; private set; } = LikelyDuplicateId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public CustomerId First { get; private set; } = first;
    public CustomerId Second { get; private set; } = second;
    public bool SameIdentity { get; private set; }
    public bool SamePhone { get; private set; }
    public bool SameUnit { get; private set; }
    public NameLikeness Name { get; private set; }
    public DuplicateStrength Strength { get; private set; } = DuplicateStrength.Possible;
    public DateTimeOffset FoundAt { get; private set; } = foundAt;
    public DateTimeOffset? ToldApartAt { get; private set; }
    public string? ToldApartBy { get; private set; }
    public string? ToldApartFor { get; private set; }

    internal void Show(Likeness of) => (SameIdentity, SamePhone, SameUnit, Name, Strength) = (of.SameIdentity, of.SamePhone, of.SameUnit, of.Name, of.Strength ?? DuplicateStrength.Possible);

    public void TellApart(string? why, Actor actor, DateTimeOffset at)
    {
        if (ToldApartAt is not null) throw new Refused("{0} said already that these are two different people.", ToldApartBy);
        (ToldApartAt, ToldApartBy, ToldApartFor) = (at, actor.Name, why);
        Recall(DuplicateAction.TellApart, why);
    }

    public void Reconsider()
    {
        if (ToldApartAt is null) throw new Refused("Nobody has told these two apart.");
        (ToldApartAt, ToldApartBy, ToldApartFor) = (null, null, null);
        Recall(DuplicateAction.Reconsider);
    }

    private void Recall(DuplicateAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    internal sealed class Table : IEntityTypeConfiguration<LikelyDuplicate>
    {
        public void Configure(EntityTypeBuilder<LikelyDuplicate> pair)
        {
            pair.ToTable("estate_likely_duplicates");
            pair.Property(p => p.ToldApartBy).HasMaxLength(80);
            pair.Property(p => p.ToldApartFor).HasMaxLength(400);
            pair.HasIndex(p => new { p.First, p.Second }).OnlyOnce("Somebody has just said the same of these two.");
            pair.HasIndex(p => new { p.Site, p.ToldApartAt, p.Strength });
        }
    }
}

/// <summary>What is remembered of two customers who may be one.</summary>
public enum DuplicateAction
{
    [Told("{0} said that these are two different people", Icon = "users")] TellApart,
    [Told("{0} wants them proposed again", Icon = "refresh")] Reconsider,
}

public static class LikelyDuplicateVisibility
{
    /// <summary>The staff's affair, at their sites.</summary>
    public static IQueryable<LikelyDuplicate> VisibleTo(this IQueryable<LikelyDuplicate> pairs, Actor actor) => actor.Kind switch
    {
        ActorKind.System => pairs,
        ActorKind.Staff => pairs.Where(p => actor.Sites.Contains(p.Site)),
        _ => pairs.Where(p => false),
    };
}
