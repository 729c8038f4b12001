using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>One defect with its photos before and after, and what can be done with it.</summary>
public sealed class ShowDefect(Work work, Stories stories, SettingReader settings) : Query<DefectId, ShowDefect.View>(work, Permissions.SeeMoveIns)
{
    public sealed record View(DefectList.Row Defect, string HandoverNumber, HandoverState HandoverState, DateOnly UsualDue, IReadOnlyList<DefectAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(DefectId id, CancellationToken ct)
    {
        var defect = await Db.Set<Defect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var handover = await Db.Set<Handover>().SingleAsync(h => h.Id == defect.Handover, ct);
        var today = Shown.DayOf(Now);
        return new(DefectList.Of(defect, today), handover.Number, handover.State, today.AddDays(await settings.Get(MoveInSettings.DefectDays, defect.Site, ct: ct)), DefectLifecycle.Rules.Open(defect, Actor), await stories.Of(defect.Key, ct), defect.Version);
    }
}
