using Steward.Contracts.Estate;
using Steward.Estate.Lettings;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Lettings of public space that are over, deposit and all (公共空间出租).</summary>
public sealed class RetainLettings(Db db, Forgetting forgetting) : RetainThings<Letting>(db, forgetting)
{
    public static readonly Setting<int> Period = new("retention.lettings.months", "Months for which a letting of public space is kept after its last day", 36, 0, 600, "Contracts and registers of lettings are kept for 3 years (common practice)");

    public override string Name => "lettings";
    public override string Title => "Lettings of public space that are over";
    public override string Fate => "Who had the place, their number, what for and the scans of the contract are taken out. That the place was let, how long and for how much stays.";
    public override Setting<int> Months => Period;

    protected override IQueryable<Letting> Over(DateTimeOffset before)
    {
        var day = Shown.DayOf(before);
        return Db.Set<Letting>().Over().Where(l => (l.EndedOn ?? l.To) < day && l.Name != Forgetting.Nobody).OrderBy(l => l.EndedOn ?? l.To).ThenBy(l => l.Number);
    }

    protected override IQueryable<Letting> Among(IQueryable<Letting> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(LettingId.From).ToArray();
        return all.Where(l => ids.Contains(l.Id));
    }

    protected override DueRecord Line(Letting l) => new(l.Key, l.Number, Shown.At((l.EndedOn ?? l.To).ToDateTime(default)), $"/lettings/{l.Id}");
    protected override void Forget(Letting l) => l.Forget(Forgetting.Nobody);
}
