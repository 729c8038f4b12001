using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>Begins the second look at an accepted fit-out after its time of use (复验).</summary>
public sealed class BeginSecondLook(Work work, IEstate estate, SettingReader settings) : Create<BeginSecondLook.Form, AcceptanceId>(work, Permissions.Accept)
{
    public sealed class Form
    {
        [Required] public FitOutId? Project { get; set; }
    }

    protected override async Task<AcceptanceId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == form.Project).OrNotFound(ct);
        if (project.State is not ProjectState.Accepted || project.AcceptedAt is not { } accepted) throw new Refused("A second look follows the first acceptance.");
        var due = Shown.DayOf(accepted).AddDays(await settings.Get(SiteSettings.SecondLook, project.Site, ct: ct));
        if (Shown.DayOf(Now) < due) throw new Refused("It is used until {0} before it is looked at again.", Shown.Day(due));
        var before = await Db.Set<Acceptance>().Where(a => a.Project == project.Id).OrderByDescending(a => a.Round).FirstOrDefaultAsync(ct);
        if (before is { State: AcceptanceState.Applied }) throw new Refused("An acceptance is open already.");
        var look = new Acceptance(project.Site, project.Id, project.Unit, (await estate.Units([project.Unit], ct))[project.Unit].Label, (before?.Round ?? 0) + 1, AcceptanceKind.SecondLook, Now, Shown.DayOf(Now));
        look.Apply(before?.ApplicantName ?? project.Name, before?.ContractorName, before?.WetRooms ?? false, null, Actor);
        Db.Add(look);
        Refresh(look.Topic);
        return look.Id;
    }
}
