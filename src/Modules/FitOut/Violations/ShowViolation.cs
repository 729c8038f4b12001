using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>One violation: how far it was taken, what it is printed with, and what can be done now.</summary>
public sealed class ShowViolation(Work work, IEstate estate, Stories stories, SettingReader settings, Revealing revealing) : Query<ViolationId, ShowViolation.View>(work, Permissions.See)
{
    public sealed record View(ViolationList.Row Violation, string SiteName, string? SitePhone, string ProjectNumber, ProjectState ProjectState, string Applicant, Authority Authority, string? Penalty, string? AdvisedTo,
        DateTimeOffset? NoticedAt, string? ReceivedBy, string? NotReceived, DateTimeOffset? StoppedAt, string? StopWords, string? ReportNumber, string? ReportWords, string? DeductionClause, string? NotClaimed, DateOnly? PutRightOn,
        DateOnly UsualDue, int ReportHours, bool MayDeduct, bool MayResume, IReadOnlyList<ViolationAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(ViolationId id, CancellationToken ct)
    {
        var v = await Db.Set<Violation>().VisibleTo(Actor).Where(v => v.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(p => p.Id == v.Project).OrNotFound(ct);
        var site = (await estate.Sites([v.Site], ct))[v.Site];
        var shown = await revealing.ShowsWords(project, Actor, ct);
        string? Named(string? name) => name is null ? null : project.NameFor(Actor, name);
        var today = Shown.DayOf(Now);
        var resumes = project.State is ProjectState.Stopped && Actor.May(Permissions.Stop) && !await Db.Set<Violation>().HoldWorkIn(v.Project).AnyAsync(ct);
        return new(ViolationList.Of(v, today, Now, shown), site.Name, site.Phone, project.Number, project.State, project.NameFor(Actor), v.ReportedTo ?? ViolationBasis.AuthorityFor(v.Kind), ViolationBasis.Penalty(v.Kind), Named(v.AdvisedTo),
            v.NoticedAt, Named(v.ReceivedBy), v.NotReceived.Masked(shown), v.StoppedAt, v.StopWords.Masked(shown), v.ReportNumber, v.ReportWords.Masked(shown), v.DeductionClause, v.NotClaimed.Masked(shown), v.PutRightOn,
            today.AddDays(await settings.Get(SiteSettings.NoticeDays, v.Site, ct: ct)), await settings.Get(SiteSettings.ReportHours, v.Site, ct: ct), project.AgreementSignedAt is not null, resumes,
            ViolationLifecycle.Offered(v, Actor), await stories.Of([v.Key], shown, ct), v.Version);
    }
}
