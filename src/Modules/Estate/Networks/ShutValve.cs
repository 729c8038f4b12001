using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Records that a valve or switch was shut (关阀、断电), and whom that cut off: their pages say so from now on.</summary>
public sealed class ShutValve(Work work, NetworkReader networks) : Change<NetworkNodeId, ShutValve.Form>(work, Permissions.WorkFacilities)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
        /// <summary>By the community's clock.</summary>
        public DateTime? ExpectedOpen { get; set; }
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        var expected = form.ExpectedOpen is { } local ? Shown.At(local) : (DateTimeOffset?)null;
        if (expected <= Now) throw new Invalid(nameof(form.ExpectedOpen), "{0} cannot lie in the past.");
        node.Shut(form.Reason.Trim(), Actor);
        var shut = new ShutOff(node.Site, id, node.Network, form.Reason.Trim(), Actor.Account, Actor.Name, Now) { Expected = expected };
        shut.Units.AddRange((await (await networks.UnitsCutBy(node, ct)).ToListAsync(ct)).Select(unit => new CutOffUnit(shut.Id, unit)));
        Db.Add(shut);
        Refresh(node.Topic);
    }
}
