using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.Platform.Calendars;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>The authorities' approvals are here (批准文件归档): the papers are checked again, and with the last of them a review that waits goes on, and its days run anew.</summary>
public sealed class FileAuthorityApproval(Work work, PaperBook book, FitOutPeople people, Attachments attachments, WorkingCalendar calendar, SettingReader settings) : Change<FitOutId, FileAuthorityApproval.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [Required] public PaperNeed? Paper { get; set; }
        /// <summary>The change that it belongs to; left out, the fit-out's own.</summary>
        public WorkChangeId? Change { get; set; }
        public IReadOnlyList<IFormFile>? Scans { get; set; }
        public bool OriginalOnFile { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var of = await Db.Reviewed(id, form.Change, Actor, ct);
        var project = of.Whole;
        var kind = form.Paper!.Value;
        if (!PapersNeeded.IsApproval(kind)) throw new Invalid(nameof(form.Paper), "{0} cannot be that.");
        if (form.Scans is not { Count: > 0 } && !form.OriginalOnFile) throw new Invalid(nameof(form.Scans), "Photograph or scan the paper.");
        if (form.OriginalOnFile && Actor.Kind is ActorKind.Resident) throw new Denied();
        of.TakeApproval(Actor);
        var paper = of.Paper(kind, Actor.Account, Actor.Name, Now);
        paper.File(form.OriginalOnFile, null, Actor.Account, Actor.Name, Now);
        await attachments.Add(paper, form.Scans, AttachmentKind.Document, isPublic: true, ct: ct);
        if (of is WorkChange change) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Receive, "The authority's approval for change {0} of the fit-out of {1} is on file: check the papers again", [change.Number, project.House], ct, of.Place);
        else await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Receive, "The authority's approval for fit-out {0} of {1} is on file: check the papers again", [project.Number, project.House], ct);
        Refresh(project.Topic);
        if (!of.IsAtAuthority || (await book.Of(of, ct)).Any(l => PapersNeeded.IsApproval(l.Need.Kind) && l.IsNeeded && !l.IsThere)) return;
        of.FileAuthority(null, Actor);
        of.Await((await calendar.Days(ct)).Add(Shown.DayOf(Now), await settings.Get(FitOutSettings.ReviewDays, project.Site, ct: ct)));
    }
}
