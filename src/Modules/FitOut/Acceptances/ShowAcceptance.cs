using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>One acceptance with its items, its signatures and what was found; printed, it is the form D06.</summary>
public sealed class ShowAcceptance(Work work, IEstate estate, HoldBacks holdBacks, SettingReader settings, Revealing revealing, Stories stories) : Query<AcceptanceId, ShowAcceptance.View>(work, Permissions.See)
{
    public sealed record View(AcceptanceList.Row Of, string SiteName, string Applicant, string? ContractorName, bool WetRooms, string? Remark, string? SignedBy, ProjectState ProjectState, IReadOnlyList<Item> Items, IReadOnlyList<SiteDefectList.Row> Defects,
        IReadOnlyList<HoldBack> HoldBacks, DateOnly UsualDue, bool MayHold, Story Story, int Version);
    public sealed record Item(AcceptanceItem Which, PointFound? Found, string? Words);

    protected override async Task<View> Handle(AcceptanceId id, CancellationToken ct)
    {
        var a = await Db.Set<Acceptance>().VisibleTo(Actor).Include(a => a.Marks).Where(a => a.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(p => p.Id == a.Project).OrNotFound(ct);
        var shown = await revealing.ShowsWords(project, Actor, ct);
        string? Named(string? name) => name is null ? null : project.NameFor(Actor, name);
        var story = await stories.Of([a.Key], shown, ct);
        var today = Shown.DayOf(Now);
        var open = a.State is AcceptanceState.Applied;
        var defects = await Db.Set<SiteDefect>().Where(d => d.Project == a.Project && (open ? d.State != SiteDefectState.Passed : d.FoundAt == id)).OrderBy(d => d.DueOn).ThenBy(d => d.Words).ToListAsync(ct);
        return new(AcceptanceList.Of(a, project.Number, today), (await estate.SiteNames([a.Site], ct))[a.Site], project.NameFor(Actor, a.ApplicantName ?? project.Name), a.ContractorName, a.WetRooms, a.Remark.Masked(shown), Named(a.SignedBy), project.State,
            [.. Enum.GetValues<AcceptanceItem>().Select(i => a.Marks.Find(m => m.Item == i) is { } m ? new Item(i, m.Found, m.Words.Masked(shown)) : new Item(i, null, null))], [.. defects.Select(d => SiteDefectList.Of(d, today, shown))],
            open ? await holdBacks.Of(project, a.Kind, ct) : [], today.AddDays(await settings.Get(SiteSettings.DefectDays, a.Site, ct: ct)), open && Actor.May(Permissions.Accept), story with { Files = [.. story.Files.Select(f => f.Caption is { } who && who == a.ApplicantName ? f with { Caption = Named(who) } : f)] }, a.Version);
    }
}
