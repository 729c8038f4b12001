using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Overview;

/// <summary>The building grid by how far the fit-out of each unit has come.</summary>
internal sealed class PaintFitOuts(Db db, Actor actor, Catalogue texts, TimeProvider clock) : IPaintTheGrid
{
    private const string None = "none", Overdue = "overdue";

    /// <summary>What looks alike from outside has one colour.</summary>
    private static readonly (string Name, string Tone, string Mark, string Title, ProjectState[] States)[] Shades =
    [
        ("application", "yellow", "FitOutApplication (mark)", "Applied for",      [ProjectState.Draft, ProjectState.InReview, ProjectState.Returned, ProjectState.AtAuthority]),
        ("undeclared",  "red",    "FitOutUndeclared (mark)", "Undeclared works", [ProjectState.Undeclared]),
        ("ready",       "blue",   "FitOutReady (mark)", "Approved, not begun", [ProjectState.Approved, ProjectState.Settled]),
        ("under-way",   "teal",   "FitOutUnderWay (mark)", "Works under way",   [ProjectState.UnderWay]),
        ("stopped",     "red",    "FitOutStopped (mark)", "Work stopped",     [ProjectState.Stopped]),
        ("acceptance",  "orange", "FitOutAcceptance (mark)", "Being accepted",   [ProjectState.ReportedDone, ProjectState.Rectifying]),
        ("called-off",  "yellow", "FitOutCalledOff (mark)", "Withdrawn, money to go back", [ProjectState.CalledOff]),
        ("accepted",    "green",  "FitOutAccepted (mark)", "Passed acceptance", [ProjectState.Accepted, ProjectState.Passed, ProjectState.Refunded]),
    ];

    public IReadOnlyList<GridView> Views => actor.May(Permissions.See) && actor.Kind is not ActorKind.Resident ? [new("fit-outs", "Fit-outs", 70)] : [];

    public async Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var open = await db.Set<FitOutProject>().AsNoTracking().VisibleTo(actor)
            .Where(p => buildings.Contains(p.Building) && p.State != ProjectState.Archived && p.State != ProjectState.Refused && p.State != ProjectState.Withdrawn).Select(p => new { p.Unit, p.State, p.To, p.Number }).ToListAsync(ct);
        var units = open.GroupBy(p => p.Unit).ToDictionary(g => g.Key, g => g.OrderBy(p => FitOutProject.LeavesHomeFree.Contains(p.State)).ThenByDescending(p => p.Number).First() is var p && FitOutProject.GoesOnIn(p.State) && p.To < today
            ? new GridDab(Overdue, texts["until {0}", Shown.Day(p.To)]) : new GridDab(Shades.First(s => s.States.Contains(p.State)).Name, texts.Of(p.State)));
        return new([.. Shades.Select(s => new GridShade(s.Name, s.Tone, texts[s.Mark], texts[s.Title], s.States.Length == 1 ? $"/fit-outs?State={s.States[0]}" : null)), new(Overdue, "pink", "!", texts["Past its term"]), new(None, "secondary", "", texts["No fit-out"])], units, None);
    }
}
