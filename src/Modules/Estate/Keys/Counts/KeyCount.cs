using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Estate.Keys.Counts.KeyCountLifecycle;

namespace Steward.Estate.Keys.Counts;

/// <summary>The weekly count of a cabinet (钥匙盘点): two people look at every hook, each for themselves, and what differs is resolved with words.</summary>
public sealed class KeyCount(SiteId site, KeyCabinetId cabinet, DateOnly day, DateOnly due) : Thing, IOfSite
{
    public KeyCountId Id { get; private set; } = KeyCountId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public KeyCabinetId Cabinet { get; private set; } = cabinet;
    public DateOnly Day { get; private set; } = day;
    /// <summary>The last day on which it is in time.</summary>
    public DateOnly Due { get; private set; } = due;
    public AccountId? First { get; private set; }
    public AccountId? Second { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    public string? Conclusion { get; private set; }
    public KeyCountState State { get; private set; } = Rules.Initial;
    public List<KeyCountLine> Lines { get; } = [];

    public bool IsCounted => Lines.All(l => l.FirstSaw is not null && l.SecondSaw is not null);
    /// <summary>Differences that two people found and nobody has explained.</summary>
    public int Unresolved => IsCounted ? Lines.Count(l => l.IsUnresolved) : 0;
    public bool IsLate(DateOnly today) => State is KeyCountState.Open && Due < today;
    public string Topic => $"keys:{Site}";

    /// <summary>The first two who look are the two; a third is told so.</summary>
    /// <param name="words">Why a difference that both have looked at changes after all.</param>
    public void Tick(IReadOnlyList<(KeyCountLine Line, Seen Saw, Seen Expected)> seen, string? words, Actor actor, DateTimeOffset now)
    {
        var isFirst = First is null || First == actor.Account;
        if (isFirst) First = actor.Account;
        else if (Second is null || Second == actor.Account) Second = actor.Account;
        else throw new Refused("Two people are counting this cabinet already.");
        var changed = seen.Where(s => IsCounted && s.Line.Differs && s.Line.Changes(isFirst, s.Saw, s.Saw != s.Expected)).Select(s => s.Line.Label).ToArray();
        if (changed.Length > 0 && words is null) throw new Invalid("Words", "Both have looked at {1}, and it differs: say why that changes.", string.Join("、", changed));
        foreach (var (line, saw, expected) in seen) line.Tick(isFirst, saw, saw != expected, now);
        State = Rules.After(KeyCountAction.Tick, this, actor, changed.Length > 0 ? $"{string.Join("、", changed)}: {words}" : words);
    }

    public void Resolve(KeyCountLine line, string words, Actor actor)
    {
        RefuseUncounted();
        State = Rules.After(KeyCountAction.Resolve, this, actor, $"{line.Label}: {words}");
        line.Resolve(words);
    }

    public void Close(string? conclusion, Actor actor, DateTimeOffset now)
    {
        RefuseUncounted();
        if (Unresolved is > 0 and var left) throw new Refused("{0} differences are not resolved yet.", left);
        State = Rules.After(KeyCountAction.Close, this, actor, conclusion);
        (ClosedAt, Conclusion) = (now, conclusion);
    }

    private void RefuseUncounted()
    {
        if (!IsCounted) throw new Refused("Two people have to look at every hook first; {0} looks are missing.", Lines.Count(l => l.FirstSaw is null) + Lines.Count(l => l.SecondSaw is null));
    }

    /// <summary>The next one is due, and two people have not looked at every hook.</summary>
    public void Miss(Actor actor) => State = Rules.After(KeyCountAction.Miss, this, actor);

    public void Recall(KeyCountAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    internal sealed class Table : IEntityTypeConfiguration<KeyCount>
    {
        public void Configure(EntityTypeBuilder<KeyCount> count)
        {
            count.ToTable("estate_key_counts");
            count.Property(c => c.Conclusion).HasMaxLength(1000);
            count.Ignore(c => c.IsCounted).Ignore(c => c.Unresolved).Ignore(c => c.Topic);
            count.HasMany(c => c.Lines).WithOne().HasForeignKey(l => l.Count).OnDelete(DeleteBehavior.Cascade);
            count.HasIndex(c => new { c.Cabinet, c.Day }).OnlyOnce("This cabinet has been counted today already.");
            count.HasIndex(c => new { c.Site, c.State, c.Day });
        }
    }
}

public static class CountVisibility
{
    public static IQueryable<KeyCount> VisibleTo(this IQueryable<KeyCount> counts, Actor actor) => actor.Kind switch
    {
        ActorKind.System => counts,
        ActorKind.Resident => counts.Where(c => false),
        _ => counts.Where(c => actor.Sites.Contains(c.Site)),
    };
}
