using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Merges;
using Steward.Estate.Floating;
using Steward.Estate.Households;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Lettings;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Parking;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Data;

namespace Steward.Architecture.Tests;

/// <summary>Whatever can be said freely of somebody or something in the archive, each with a number of its own.</summary>
internal static class SpokenOfTheEstate
{
    /// <returns>What was said of, to be looked at by its id.</returns>
    public static async Task<Dictionary<Type, Guid[]>> Say(StewardApp app, KeyId key, Func<string, string> said)
    {
        var (wang, lin, day, names) = (app.As("wang"), app.As("lin"), new DateOnly(2026, 3, 2), Demo.People.Known.XueMei);
        var wu = await app.Look(db => db.Set<Customer>().Where(c => c.Name == names).Select(c => new { c.Id, c.Site }).SingleAsync());
        var view = await wang.Do((ShowCustomer show) => show.Run(wu.Id));
        await wang.Do((EditCustomer edit) => edit.Run(wu.Id, new() { Kind = view.Kind, Name = view.Name, Phones = string.Join('\n', view.Phones.Select(p => $"{p.Digits} {p.Label}".TrimEnd())), IdentityKind = view.IdentityKind, IdentityNumber = view.IdentityNumber, Note = said("回电"), Version = view.Version }));
        // Somebody else's home, where nothing is under way.
        var (owning, unit, holder) = await app.Look(db => db.Set<Occupancy>().Where(o => o.Site == wu.Site && o.Customer != wu.Id && o.Role == OccupancyRole.Owner && o.To == null
            && !db.Set<ParkingWish>().Any(w => w.Unit == o.Unit) && !db.Set<TenureChange>().Any(t => t.Unit == o.Unit) && db.Set<Unit>().Any(u => u.Id == o.Unit && u.Label != "3-2-1801" && u.Label != "3-2-1802")).OrderBy(o => o.From).ThenBy(o => o.Id).Select(o => new ValueTuple<OccupancyId, UnitId, CustomerId>(o.Id, o.Unit, o.Customer)).FirstAsync());
        var home = await wang.Do((ShowUnit show) => show.Run(unit));
        await wang.Do((EditUnit edit) => edit.Run(unit, new() { Entrance = home.Entrance, Floor = home.Floor, Room = home.Room, BuiltArea = home.Area, Use = home.Use, State = home.State, Note = said("钥匙在"), Version = home.Version }));
        var relative = await wang.Do((AddRelative add) => add.Run(new() { Customer = wu.Id, Name = "吴妈妈", Relation = Relation.Parent, Note = said("白天找") }));
        var kind = (await wang.Do((PaperKindList list) => list.Run(new())))[0].Id;
        var paper = await wang.Do((AddPaper add) => add.Run(new() { Kind = kind, Customer = wu.Id, Note = said("原件在") }));
        await wang.Do((AddParkingSpaces add) => add.Run(new() { Site = wu.Site, Number = "Z9-001", Count = 1, Kind = ParkingKind.Ground, Note = said("联系") }));
        var space = await app.Look(db => db.Set<ParkingSpace>().Where(s => s.Number == "Z9-001").Select(s => s.Id).SingleAsync());
        var holding = await wang.Do((HoldParkingSpace hold) => hold.Run(new() { Space = space, Unit = unit, Customer = holder, From = day, To = day.AddDays(90), MonthlyPrice = Money.Yuan(300), Note = said("代缴") }));
        var wish = await wang.Do((AskForParking ask) => ask.Run(new() { Unit = unit, Customer = holder, Note = said("急用") }));
        var custody = await wang.Do((TakeCustody take) => take.Run(new() { Unit = unit, Customer = holder, From = day, Why = said("空置"), OriginalOnFile = true, SignedBy = "何", SignedOnPaper = true, Keys = [new() { Kind = KeyKind.Card, Sets = 1 }] }));
        await wang.Do((CorrectKey correct) => correct.Run(key, new() { Kind = KeyKind.Entry, Sets = 1, Place = "北门配电间", Note = said("备用") }));
        var loan = await wang.Do((LendKey lend) => lend.Run(new() { Key = key, Purpose = KeyPurpose.OwnerUse, Borrower = Borrower.Authorised, Name = "周强", Phone = "13700020009", IdChecked = true, IdTail = "1234", OwnerCalled = said("业主"), Words = said("取物") }));
        var place = await wang.Do((AddLettable add) => add.Run(new() { Site = wu.Site, Name = "南门摊位", Price = Money.Yuan(80), Note = said("水电找") }));
        var letting = await wang.Do((AskForLetting ask) => ask.Run(new() { Place = place, From = day, To = day, Name = "孟师傅", Phone = "13700020001", Purpose = said("修鞋，找") }));
        var stay = await wang.Do((MoveIn moveIn) => moveIn.Run(new() { Unit = unit, Name = "孙暂住", Role = OccupancyRole.Tenant, From = day }));
        var floater = await wang.Do((RegisterFloater register) => register.Run(new() { Stay = stay, Companions = said("妻"), Note = said("房东") }));
        var change = await wang.Do((ChangeTenure change) => change.Run(new() { Leaving = owning, Last = day.AddDays(9), ToldOn = day, Name = "金文彬", OriginalOnFile = true, Note = said("中介") }));
        var request = await lin.Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = wu.Id, Wish = PersonWish.Correction, IdentifiedBy = said("回拨"), Words = said("改为") }));
        await lin.Do((CorrectForPerson correct) => correct.Run(request, new() { Words = said("已改为") }));
        var twin = await wang.Do((AddCustomer add) => add.Run(new() { Site = wu.Site, Name = "孙重复", Anyway = true }));
        await wang.Do((MergeCustomers merge) => merge.Run(wu.Id, new() { Other = twin, Reason = said("同一人") }));
        var merged = await app.Look(db => db.Set<CustomerMerge>().Where(m => m.Gone == twin).Select(m => m.Id).SingleAsync());
        return new()
        {
            [typeof(UnitId)] = [unit.Value], [typeof(RelativeId)] = [relative.Value], [typeof(PaperId)] = [paper.Value], [typeof(ParkingSpaceId)] = [space.Value], [typeof(ParkingHoldingId)] = [holding.Value],
            [typeof(ParkingWishId)] = [wish.Value], [typeof(KeyCustodyId)] = [custody.Value], [typeof(KeyId)] = [key.Value], [typeof(LettableId)] = [place.Value], [typeof(TenureChangeId)] = [change.Value],
            [typeof(PersonRequestId)] = [request.Value], [typeof(CustomerMergeId)] = [merged.Value], [typeof(KeyLoanId)] = [loan.Value], [typeof(LettingId)] = [letting.Value], [typeof(FloaterId)] = [floater.Value],
        };
    }
}
