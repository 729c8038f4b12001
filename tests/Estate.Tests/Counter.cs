using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Households;
using Steward.Estate.Lettings;
using Steward.Estate.Parking;
using Steward.Platform.Data;
using Steward.Platform.Jobs;

namespace Steward.Estate.Tests;

/// <summary>The counter with a row of parking spaces and a stall, and the ways in which they are given out.</summary>
internal static class Counter
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static async Task Round<TJob>(this StewardApp app) where TJob : IRunByClock
    {
        await using var scope = await app.Itself().Arrive();
        await scope.ServiceProvider.GetRequiredService<TJob>().Run(default);
    }

    public static async Task<ParkingSpaceId[]> Spaces(this StewardApp app, int count = 3, string first = "B1-001", ParkingKind kind = ParkingKind.Underground)
    {
        await app.As("wang").Do((AddParkingSpaces add) => add.Run(new() { Site = app.Site, Number = first, Count = count, Kind = kind }));
        var rows = (await app.As("wang").Do((ParkingSpaceList list) => list.Run(new()))).Rows;
        return [.. rows.Where(s => s.Kind == kind).Select(s => s.Id)];
    }

    public static Task<VehicleId> Car(this StewardApp app, string plate = "浙A12345", string customer = "吴晓梅") =>
        app.As("wang").Do((AddVehicle add) => add.Run(new() { Customer = app.World.Customers[customer], Plate = plate }));

    public static HoldParkingSpace.Form Renting(this StewardApp app, ParkingSpaceId space, string unit = "3-2-1801", string customer = "吴晓梅", DateOnly? to = null, params VehicleId[] cars) =>
        new() { Space = space, Unit = app.Unit(unit), Customer = app.World.Customers[customer], From = Today, To = to ?? Today.AddDays(364), MonthlyPrice = Money.Yuan(300), Vehicles = [.. cars] };

    public static Task<ParkingHoldingId> Rent(this StewardApp app, HoldParkingSpace.Form form, string who = "wang") => app.As(who).Do((HoldParkingSpace hold) => hold.Run(form));
    public static Task<ShowParkingHolding.View> Holding(this StewardApp app, ParkingHoldingId id) => app.As("zhao").Do((ShowParkingHolding show) => show.Run(id));

    public static Task<ParkingWishId> Wish(this StewardApp app, string unit, string customer) =>
        app.As("wang").Do((AskForParking ask) => ask.Run(new() { Unit = app.Unit(unit), Customer = app.World.Customers[customer] }));

    public static Task<ShowParkingWish.View> Wish(this StewardApp app, ParkingWishId id) => app.As("wang").Do((ShowParkingWish show) => show.Run(id));

    public static Task<LettableId> Stall(this StewardApp app, bool byParts = false, PricedBy by = PricedBy.Day) =>
        app.As("wang").Do((AddLettable add) => add.Run(new() { Site = app.Site, Kind = byParts ? LettableKind.Hall : LettableKind.Stall, Name = byParts ? "活动厅" : "东门摊位", Price = Money.Yuan(80), PricedBy = by, Deposit = Money.Yuan(500), ByParts = byParts }));

    public static AskForLetting.Form Asking(LettableId place, int from = 0, int to = 6, DayPart part = DayPart.WholeDay) =>
        new() { Place = place, From = Today.AddDays(from), To = Today.AddDays(to), Part = part, Name = "孟师傅", Phone = "13600005512", Purpose = "修鞋配钥匙" };

    public static Task<LettingId> Ask(this StewardApp app, AskForLetting.Form form, string who = "wang") => app.As(who).Do((AskForLetting ask) => ask.Run(form));
    public static Task<ShowLetting.View> Letting(this StewardApp app, LettingId id, string who = "wang") => app.As(who).Do((ShowLetting show) => show.Run(id));

    /// <summary>Asked for by 王敏, approved by the head, deposit received by 王敏, handed over.</summary>
    public static async Task<LettingId> Let(this StewardApp app, AskForLetting.Form form)
    {
        var id = await app.Ask(form);
        await app.As("lin").Do((ApproveLetting approve) => approve.Run(id, new()));
        await app.As("wang").Do((FileLettingContract file) => file.Run(id, new() { OriginalOnFile = true }));
        await app.As("wang").Do((TakeLettingDeposit take) => take.Run(id, new()));
        await app.As("wang").Do((StartLetting start) => start.Run(id, new()));
        return id;
    }
}
