using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Floating;
using Steward.Estate.Tenure;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Occupancies;

/// <summary>Corrects the role or the days of an occupancy that was recorded wrongly.</summary>
public sealed class CorrectOccupancy(Work work, SettingReader settings, Arrivals arrivals) : Change<OccupancyId, CorrectOccupancy.Form>(work, Permissions.Keep)
{
    public sealed class Form
    {
        public OccupancyRole Role { get; set; }
        [Required] public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
    }

    protected override async Task Handle(OccupancyId id, Form form, CancellationToken ct)
    {
        var (occupancy, unit) = await Db.Held(id, Actor, ct);
        Holding.RefuseBefore(form.To, form.From, nameof(form.To));
        var (was, becomes) = (occupancy.Role is OccupancyRole.Owner, form.Role is OccupancyRole.Owner);
        if (was != becomes || was && form.To != occupancy.To) await settings.RefuseUnapproved(unit.Site, ct);
        var others = await Db.Set<Occupancy>().Where(o => o.Unit == unit.Id && o.Customer == occupancy.Customer && o.Role == form.Role && o.Id != id).ToListAsync(ct);
        unit.Correct(occupancy, form.Role, form.From!.Value, form.To, others);
        await arrivals.Follow(occupancy, ct);
    }
}
