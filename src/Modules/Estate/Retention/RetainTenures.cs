using Steward.Contracts.Estate;
using Steward.Estate.Tenure;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Changes of tenant (租户变更), kept as long as tenants are; changes of owner stay with the owners.</summary>
public sealed class RetainTenures(Db db, Forgetting forgetting, TimeProvider clock) : RetainThings<TenureChange>(db, forgetting)
{
    public override string Name => "tenures";
    public override string Title => "Changes of tenant that are over";
    public override string Fate => "The note, the scans and what the history says are taken out. Who followed whom in the unit, and when, stays.";
    public override Setting<int> Months => RetainResidents.Period;

    protected override IQueryable<TenureChange> Over(DateTimeOffset before)
    {
        var day = Shown.DayOf(before);
        return Db.Set<TenureChange>().Where(t => t.Kind == TenureKind.Tenant && t.State != TenureChangeState.Asked && t.Last < day && t.AnonymisedAt == null).OrderBy(t => t.Last).ThenBy(t => t.Number);
    }

    protected override IQueryable<TenureChange> Among(IQueryable<TenureChange> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(TenureChangeId.From).ToArray();
        return all.Where(t => ids.Contains(t.Id));
    }

    protected override DueRecord Line(TenureChange t) => new(t.Key, t.Number, Shown.At(t.Last.ToDateTime(default)), $"/changes/{t.Id}");
    protected override void Forget(TenureChange t) => t.Forget(clock.GetUtcNow());
}
