using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Procedures;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>Reminds whoever keeps the archive of a lease that runs out, and once it has while the unit still counts as let (租约到期提醒); each once for one last day.</summary>
public sealed class RemindOfLease(Work work, LastDays days, SettingReader settings) : Change<OccupancyId, Bare>(work, Permissions.Keep)
{
    protected override async Task Handle(OccupancyId id, Bare form, CancellationToken ct)
    {
        var (lease, unit) = await Db.Held(id, Actor, ct);
        if (lease is not { Role: OccupancyRole.Tenant, To: { } last } || LastDays.Left(last, Shown.DayOf(Now), await settings.Get(TenureSettings.LeaseDays, unit.Site, ct: ct)) is not { } left) return;
        // Who stays longer, or comes next, has a lease of their own.
        if (await Db.Set<Occupancy>().Tenants().AnyAsync(o => o.Unit == unit.Id && (o.To == null || o.To > last), ct) || left is TermLeft.Expired && unit.State is not UnitState.Let) return;
        await days.Tell(unit.Site, unit.Key, left, last, Permissions.Keep, TenureNotices.LeaseEnds, $"/units/{unit.Id}",
            "The lease of {0} runs until {1}", "The lease of {0} ran out on {1}, and it still counts as let", [unit.Label, Shown.Day(last)], ct);
    }
}
