using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Asks for hot work at a fit-out (申请动火): where, when, with how many extinguishers and who watches. Whoever may issue it hears of it.</summary>
public sealed class AskHotWork(Work work, Numbers numbers, BadgeSecrets secrets, IEstate estate, SettingReader settings, Crew crew, Notify notify) : Create<AskHotWork.Form, HotWorkId>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [Required] public FitOutId? FitOut { get; set; }
        [Required, StringLength(120, MinimumLength = 2)] public string Place { get; set; } = "";
        [Required, StringLength(200, MinimumLength = 2)] public string Works { get; set; } = "";
        /// <summary>By the community's clock.</summary>
        [Required] public DateTime? Begins { get; set; }
        [Required] public DateTime? Ends { get; set; }
        [Range(0, 50)] public int Extinguishers { get; set; } = 2;
        [Required, StringLength(40)] public string Watcher { get; set; } = "";
        [Required, StringLength(60)] public string Certificate { get; set; } = "";
    }

    protected override async Task<HotWorkId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(p => p.Id == form.FitOut).OrNotFound(ct);
        if (project.State is not ProjectState.UnderWay) throw new Refused("Hot work is asked for while the work is under way.");
        var (from, until) = (Shown.At(form.Begins!.Value).ToUniversalTime(), Shown.At(form.Ends!.Value).ToUniversalTime());
        var most = await settings.Get(PermitSettings.HotWorkHours, project.Site, ct: ct);
        if (until <= from) throw new Invalid(nameof(form.Ends), "{0} lies before its beginning.");
        if (until <= Now) throw new Invalid(nameof(form.Ends), "{0} cannot lie in the past.");
        if (until - from > TimeSpan.FromHours(most)) throw new Invalid(nameof(form.Ends), "Hot work is permitted for {1} hours at most.", most);
        if (Shown.DayOf(until) > project.To) throw new Invalid(nameof(form.Ends), "{0} lies after the end of the fit-out ({1}).", Shown.Day(project.To));
        var least = await settings.Get(PermitSettings.Extinguishers, project.Site, ct: ct);
        if (form.Extinguishers < least) throw new Invalid(nameof(form.Extinguishers), "Hot work needs {1} extinguishers at least.", least);
        var asked = new HotWork(project.Site, project.Id, await numbers.Next("DH", ct), form.Place.Trim(), form.Works.Trim(), from, until, Actor.Account, Actor.Name, Now).Guard(form.Extinguishers, form.Watcher.Trim(), secrets.Hide(form.Certificate.Trim()));
        asked.Recall();
        Db.Add(asked);
        await notify.Tell(PermitNotices.HotWork, await crew.Of(Permissions.HotWork, project.Site, ct), $"/fit-outs/hot-work/{asked.Id}", "{0} asks for hot work from {1}", [(await estate.Units([project.Unit], ct))[project.Unit].Label, Shown.Time(from)], ct);
        Refresh($"fit-out-project:{project.Id}");
        return asked.Id;
    }
}
