using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Hours;

/// <summary>Notes noise at a fit-out as a patrol or guard heard it, whatever was declared there. Outside the hours, whoever may stop the work is told, once for each half-hour, and how often it was.</summary>
public sealed class NoteNoise(Work work, HoursBook book, IEstate estate, Crew crew, SettingReader settings, Notify notify) : Create<NoteNoise.Form, NoiseNoteId>(work, Permissions.Inspect)
{
    public static readonly TimeSpan Counted = TimeSpan.FromDays(30);

    public sealed class Form : Bare
    {
        [Required] public FitOutId? FitOut { get; set; }
        /// <summary>By the community's clock; now, if not said.</summary>
        public DateTime? HeardAt { get; set; }
        /// <summary>When the phone noted it, if it was sent later.</summary>
        public DateTimeOffset? SeenAt { get; set; }
        [StringLength(200)] public string? Words { get; set; }
    }

    protected override async Task<NoiseNoteId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == form.FitOut).OrNotFound(ct);
        var at = form.HeardAt is { } said ? Shown.At(said).ToUniversalTime() : Carried.Seen(form.SeenAt, Now);
        if (at > Now.AddMinutes(1)) throw new Invalid(nameof(form.HeardAt), "{0} cannot lie in the future.");
        if (project.IsOver) throw new Refused("Nothing is being done in this home now.");
        var within = await book.MayNoise(project.Site, at, ct);
        var note = new NoiseNote(project.Site, project.Id, at, within, form.Words.OrNull(), Actor.Account, Actor.Name, Now);
        Db.Add(note);
        if (!within) await Tell(project, at, ct);
        Refresh($"fit-out-project:{project.Id}");
        return note.Id;
    }

    private async Task Tell(FitOutProject project, DateTimeOffset at, CancellationToken ct)
    {
        var heard = await book.Outside(project.Id, Now, ct);
        if (at <= Now - Counted || !heard.Add(HoursBook.HalfHour(at))) return;
        var times = heard.Count;
        var home = (await estate.Units([project.Unit], ct))[project.Unit].Label;
        var often = times >= await settings.Get(HoursSettings.Often, project.Site, ct: ct);
        await notify.Tell(HoursNotices.Noise, await crew.Of(Permissions.Stop, project.Site, ct), $"/fit-outs/{project.Id}/hours",
            often ? "{0}: noise outside the hours at {1}, {2} times within 30 days: the work may be stopped" : "{0}: noise outside the hours at {1}, {2} times within 30 days", [home, Shown.Time(at), times], ct);
    }
}
