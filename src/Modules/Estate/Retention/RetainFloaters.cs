using Steward.Contracts.Estate;
using Steward.Estate.Floating;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Registrations of those who lived here for a time and have left (暂住人员).</summary>
public sealed class RetainFloaters(Db db, Forgetting forgetting, TimeProvider clock) : RetainThings<Floater>(db, forgetting)
{
    public static readonly Setting<int> Period = new("retention.floating.months", "Months for which registrations of those who moved away are kept", 36, 0, 600, "Records of temporary residents are kept for 3 years (common practice)");

    public override string Name => "floating";
    public override string Title => "Registrations of those who moved away";
    public override string Fate => "Identity number, home, employer, companions and permit are taken out. That somebody was registered and reported in time stays.";
    public override Setting<int> Months => Period;

    protected override IQueryable<Floater> Over(DateTimeOffset before)
    {
        var day = Shown.DayOf(before);
        return Db.Set<Floater>().Where(f => f.LeftOn < day && f.AnonymisedAt == null).OrderBy(f => f.LeftOn).ThenBy(f => f.Number);
    }

    protected override IQueryable<Floater> Among(IQueryable<Floater> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(FloaterId.From).ToArray();
        return all.Where(f => ids.Contains(f.Id));
    }

    protected override DueRecord Line(Floater f) => new(f.Key, f.Number, Shown.At(f.LeftOn!.Value.ToDateTime(default)), $"/floating/{f.Id}");
    protected override void Forget(Floater f) => f.Forget(clock.GetUtcNow());
}
