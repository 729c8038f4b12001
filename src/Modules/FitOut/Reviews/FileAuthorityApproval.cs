using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.FitOut;
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
        public IReadOnlyList<IFormFile>? Scans { get; set; }
        public bool OriginalOnFile { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        var kind = form.Paper!.Value;
        if (!PapersNeeded.IsApproval(kind)) throw new Invalid(nameof(form.Paper), "{0} cannot be that.");
        if (form.Scans is not { Count: > 0 } && !form.OriginalOnFile) throw new Invalid(nameof(form.Scans), "Photograph or scan the paper.");
        if (form.OriginalOnFile && Actor.Kind is ActorKind.Resident) throw new Denied();
        project.TakeApproval(Actor);
        if (project.Papers.FirstOrDefault(p => p.Kind == kind) is not { } paper) project.Papers.Add(paper = new(id, kind, Actor.Name, Now));
        paper.File(form.OriginalOnFile, null, Actor.Name, Now);
        await attachments.Add(paper, form.Scans, AttachmentKind.Document, isPublic: true, ct: ct);
        await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Receive, "The authority's approval for fit-out {0} of {1} is on file: check the papers again", [project.Number, project.House], ct);
        Refresh(project.Topic);
        if (project.State is not ProjectState.AtAuthority || (await book.Of(project, ct)).Any(l => PapersNeeded.IsApproval(l.Need.Kind) && l.IsNeeded && !l.IsThere)) return;
        project.FileAuthority(null, Actor);
        project.Await((await calendar.Days(ct)).Add(Shown.DayOf(Now), await settings.Get(FitOutSettings.ReviewDays, project.Site, ct: ct)), Actor);
    }
}
