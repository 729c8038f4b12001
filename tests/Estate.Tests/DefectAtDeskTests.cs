using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Buildings;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Warranties;

namespace Steward.Estate.Tests;

/// <summary>What the developer answers for goes from the counter to the desk, and comes back when it is settled.</summary>
public sealed class DefectAtDeskTests
{
    private static async Task<DefectId> Given(StewardApp app)
    {
        var (_, home, _) = await app.Invited();
        await app.Receive(home);
        await app.As("chen").Do((BeginInspection begin) => begin.Run(home, new()));
        var item = (await app.As("chen").Do((ShowInspection show) => show.Run(home))).Rooms[0].Items[0].Id;
        var id = await app.Find(home, item);
        await app.As("chen").Do((GiveDefectToDesk give) => give.Run(id, new()));
        await app.DrainOutbox();
        return id;
    }

    private static Task<ShowDefect.View> Show(StewardApp app, DefectId id) => app.As("chen").Do((ShowDefect show) => show.Run(id));

    private static async Task Complete(StewardApp app)
    {
        var building = await app.Look(db => db.Set<Building>().Where(b => b.Site == app.Site && b.Code == "3").Select(b => new { b.Id, b.Name, b.Order, b.Version }).SingleAsync());
        await app.As("admin").Do((EditBuilding edit) => edit.Run(building.Id, new() { Name = building.Name, Order = building.Order, CompletedOn = new(2025, 12, 1), Version = building.Version }));
    }

    [Theory, OnEveryDatabase]
    public async Task Under_warranty_it_waits_for_the_developer_and_is_put_right_when_they_fixed_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Complete(app);
        var id = await Given(app);
        var defect = (await Show(app, id)).Defect;
        var request = await app.As("wang").Do((ShowRequest show) => show.Run(defect.Request!.Value));
        Assert.Equal((defect.RequestNumber, RequestState.OnHold, "3-2-1801"), (request.Number, request.State, request.UnitLabel));
        Assert.Equal((ClaimState.Handed, "翠湖置业", defect.DueOn), (await app.As("wang").Do((ShowWarranty show) => show.Run(request.Id))).Made is { } made ? (made.State, made.To, made.DueOn) : default);
        await Assert.ThrowsAsync<Refused>(() => app.As("chen").Do((GiveDefectToDesk give) => give.Run(id, new())));

        await app.As("wang").Do((SettleClaim settle) => settle.Run(request.Id, new() { Outcome = WarrantyClaimAction.Fix, Words = "已更换密封条" }));
        await app.DrainOutbox();
        var view = await Show(app, id);
        Assert.Equal(DefectState.Rectified, view.Defect.State);
        Assert.Contains(view.Story.Moves, m => m.Note == "已更换密封条");
    }

    [Theory, OnEveryDatabase]
    public async Task What_the_developer_refuses_stays_open_with_their_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Complete(app);
        var id = await Given(app);
        var request = (await Show(app, id)).Defect.Request!.Value;
        await app.As("wang").Do((SettleClaim settle) => settle.Run(request, new() { Outcome = WarrantyClaimAction.Reject, Words = "属使用不当" }));
        await app.DrainOutbox();
        var view = await Show(app, id);
        Assert.Equal(DefectState.Open, view.Defect.State);
        Assert.Contains(view.Story.Moves, m => m.Action == nameof(DefectAction.Answer) && m.Note == "属使用不当");
    }

    [Theory, OnEveryDatabase]
    public async Task Without_a_warranty_the_desk_sees_to_it_and_the_defect_is_put_right_when_it_is_done(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Given(app);
        var request = (await Show(app, id)).Defect.Request!.Value;
        Assert.Equal(RequestState.Accepted, (await app.As("wang").Do((ShowRequest show) => show.Run(request))).State);
        await app.As("wang").Do((ResolveRequest resolve) => resolve.Run(request, new() { Resolution = "工程部已调校。" }));
        await app.DrainOutbox();
        Assert.Equal(DefectState.Rectified, (await Show(app, id)).Defect.State);
    }
}
