using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>What was found, tested and accepted when a home was fitted out, for its time line.</summary>
internal sealed class TellOfSites(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string OnSite = "Fit-outs on site";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.See) ? [new(OnSite, "tool", "orange")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(OnSite)) return [];
        var told = new List<EstateEvent>();
        string Page(FitOutId project, string own) => actor.Kind is ActorKind.Resident ? $"/portal/fit-outs/{project}/site" : own;
        foreach (var v in await db.Set<Violation>().AsNoTracking().VisibleTo(actor).Where(v => q.Units.Contains(v.Unit)).OrderByDescending(v => v.FoundOn).Take(q.Most).ToListAsync(ct))
            told.Add(new(v.Id.ToString(), Shown.At(v.FoundOn.ToDateTime(TimeOnly.MinValue)), OnSite, texts["Violation in the fit-out: {0}", texts.Of(v.Kind)], v.Facts.Masked(), null, Page(v.Project, $"/violations/{v.Id}")) { IsDay = true, State = (texts.Of(v.State), Tones.Of(v.State)) });
        foreach (var t in await db.Set<PondingTest>().AsNoTracking().VisibleTo(actor).Where(t => q.Units.Contains(t.Unit)).OrderByDescending(t => t.StartedAt).Take(q.Most).ToListAsync(ct))
            told.Add(new(t.Id.ToString(), t.StartedAt, OnSite, texts["Ponding test: {0}", t.Place], texts.Of(t.Layer), null, Page(t.Project, $"/ponding/{t.Id}")) { State = (texts.Of(t.State), Tones.Of(t.State)) });
        foreach (var a in await db.Set<Acceptance>().AsNoTracking().VisibleTo(actor).Where(a => q.Units.Contains(a.Unit)).OrderByDescending(a => a.AppliedAt).Take(q.Most).ToListAsync(ct))
            told.Add(new(a.Id.ToString(), a.HeldAt ?? a.AppliedAt, OnSite, texts["Acceptance of the fit-out: {0}", texts.Of(a.Kind)], null, null, Page(a.Project, $"/acceptances/{a.Id}")) { State = (texts.Of(a.State), Tones.Of(a.State)) });
        return [.. EstateEvent.Sort(told.Where(e => e.At >= q.Since && e.At < q.Until)).Take(q.Most)];
    }
}
