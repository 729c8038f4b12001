using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Opens the registration of a stay (登记流动人口); by whoever keeps them, or by the clock for each tenant who moves in.</summary>
public sealed class RegisterFloater(Work work, Numbers numbers, Arrivals arrivals, FloaterSecrets secrets) : Create<RegisterFloater.Form, FloaterId>(work, Permissions.Floaters)
{
    public sealed class Form : FloaterFields
    {
        [Required] public OccupancyId? Stay { get; set; }
    }

    protected override async Task<FloaterId> Handle(Form form, CancellationToken ct)
    {
        var (stay, unit) = await Db.Held(form.Stay!.Value, Actor, ct);
        if (stay.Role is OccupancyRole.Owner) throw new Refused("An owner is not a temporary resident.");
        var floater = new Floater(unit.Site, await numbers.Next("LD", ct), unit.Id, stay.Id, stay.Customer, stay.From, await arrivals.Due(unit.Site, stay.From, ct));
        form.Fill(floater, secrets);
        floater.LeaseUntil ??= stay.To;
        floater.Recall(FloaterAction.Register);
        Db.Add(floater);
        Refresh($"floating:{unit.Site}");
        return floater.Id;
    }
}
