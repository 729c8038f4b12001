using Microsoft.EntityFrameworkCore;
using Steward.Estate.Units;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Tests.OnSite;

namespace Steward.FitOut.Tests;

/// <summary>A unit is «fitting out» from the permit to the acceptance, in the archive as on the grid.</summary>
public sealed class UnitStateTests
{
    private static Task<UnitState> State(StewardApp app) => app.Look(db => db.Set<Unit>().Where(u => u.Id == app.Unit("3-2-1801")).Select(u => u.State).SingleAsync());

    [Theory, OnEveryDatabase]
    public async Task A_home_is_fitting_out_while_work_goes_on_and_then_what_it_was(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var before = await State(app);
        var id = await app.UnderWay();
        await app.DrainOutbox();
        Assert.Equal(UnitState.FittingOut, await State(app));
        Assert.Contains("noted that the fit-out began", (await app.As("wang").Open($"/units/{app.Unit("3-2-1801")}")).Text);
        await app.Hold(await app.Apply(id), AcceptanceItem.Rubbish);
        await app.DrainOutbox();
        Assert.Equal(UnitState.FittingOut, await State(app));
        var defect = (await app.As("lin").Do((SiteDefectList list) => list.Run(new()))).Rows.Single();
        await app.As("wang").Do((CorrectDefect correct) => correct.Run(defect.Id, new()));
        await app.Hold(await app.Apply(id));
        await app.DrainOutbox();
        Assert.Equal(before, await State(app));
    }

    [Theory, OnEveryDatabase]
    public async Task What_somebody_wrote_meanwhile_stays(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await app.DrainOutbox();
        var unit = await app.As("wang").Do((ShowUnit show) => show.Run(app.Unit("3-2-1801")));
        await app.As("wang").Do((EditUnit edit) => edit.Run(app.Unit("3-2-1801"), new() { Entrance = "2", Floor = 18, Room = "1801", State = UnitState.Let }));
        await app.Hold(await app.Apply(id));
        await app.DrainOutbox();
        Assert.Equal(UnitState.Let, await State(app));
    }
}
