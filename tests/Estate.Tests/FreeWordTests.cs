using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Merges;
using Steward.Estate.Floating;
using Steward.Estate.Households;
using Steward.Estate.Imports;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Lettings;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Parking;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Estate.TimeLines;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality.Reveals;

namespace Steward.Estate.Tests;

/// <summary>Numbers in what somebody said are masked wherever the archive tells of it, come back whole when a form is sent, and stand in full for whoever gave a reason.</summary>
public sealed class FreeWordTests
{
    private const string Number = "13700010001", Said = $"有事请打 {Number}", Hidden = "有事请打 137****0001";

    private static Task<ShowCustomer.View> Wu(StewardApp app, string who = "wang") => app.As(who).Do((ShowCustomer show) => show.Run(app.World.Customers["吴晓梅"]));

    private static async Task Note(StewardApp app, string? note)
    {
        var wu = await Wu(app);
        await app.As("wang").Do((EditCustomer edit) => edit.Run(wu.Id, new() { Name = wu.Name, Phones = string.Join('\n', wu.Phones.Select(p => p.Digits)), Note = note, Version = wu.Version }));
    }

    [Theory, OnEveryDatabase]
    public async Task A_note_on_a_customer_is_masked_kept_by_the_form_and_shown_for_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Note(app, Said);
        Assert.Equal(Hidden, (await Wu(app)).Note);
        Assert.DoesNotContain(Number, await app.As("wang").Http.GetStringAsync($"/customers/{app.World.Customers["吴晓梅"]}"));
        await Note(app, (await Wu(app)).Note + "，晚上");
        Assert.Equal($"{Said}，晚上", await app.Look(db => db.Set<Customer>().Where(c => c.Name == "吴晓梅").Select(c => c.Note).SingleAsync()));
        await app.As("wang").Do((RevealPhones reveal) => reveal.Run(app.World.Customers["吴晓梅"], new() { Reason = RevealReason.CallingBack }));
        Assert.Equal($"{Said}，晚上", (await Wu(app)).Note);
        Assert.Equal($"{Hidden}，晚上", (await Wu(app, "lin")).Note);
    }

    [Theory, OnEveryDatabase]
    public async Task A_note_on_a_unit_is_masked_on_its_page_in_its_form_and_kept_when_the_form_comes_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, id) = (app.As("wang"), app.Unit("3-2-1801"));
        await app.Import("wang", "units", $"房号,备注\n3-2-1801,{Said}\n");
        Assert.Equal(Hidden, (await wang.Do((ShowUnit show) => show.Run(id))).Note);
        var csv = Encoding.UTF8.GetString(await wang.Http.GetByteArrayAsync("/api/estate/forms/units/export.csv"));
        Assert.Contains(Hidden, csv);
        Assert.DoesNotContain(Number, csv);
        await app.Import("wang", "units", $"房号,备注\n3-2-1801,{Hidden}；已核\n");
        Assert.Equal($"{Said}；已核", await app.Look(db => db.Set<Unit>().Where(u => u.Id == id).Select(u => u.Note).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_said_at_the_key_desk_is_masked_for_all_the_staff(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Cabinet();
        var leaving = app.Leaving();
        leaving.Why = Said;
        var custody = await app.As("wang").Do((TakeCustody take) => take.Run(leaving));
        var key = (await app.As("wang").Do((ShowCustody show) => show.Run(custody))).Keys[0].Id;
        await app.As("wang").Do((CorrectKey correct) => correct.Run(key, new() { Kind = KeyKind.Entry, Sets = 2, Note = Said }));
        var loan = await app.Lend(new() { Key = key, Purpose = KeyPurpose.OwnerUse, Borrower = Borrower.Authorised, Name = "周强", Phone = "13600001234", IdChecked = true, IdTail = "1234", OwnerCalled = Said, Words = Said, SignedOnPaper = true });

        Assert.Equal(Hidden, (await app.As("sun").Do((ShowCustody show) => show.Run(custody))).Why);
        Assert.Equal(Hidden, (await app.Key(key)).Note);
        await app.As("wang").Do((CorrectKey correct) => correct.Run(key, new() { Kind = KeyKind.Entry, Sets = 2, Note = Hidden }));
        Assert.Equal(Said, await app.Look(db => db.Set<KeptKey>().Where(k => k.Id == key).Select(k => k.Note).SingleAsync()));
        var seen = await app.Loan(loan, "sun");
        Assert.Equal((Hidden, Hidden), (seen.OwnerCalled, seen.Loan.Words));
        Assert.Equal(Hidden, Assert.Single((await app.As("sun").Do((LoanList list) => list.Run(new()))).Rows).Words);
        await app.As("wang").Do((RevealBorrower reveal) => reveal.Run(loan, new() { Reason = RevealReason.CallingBack }));
        Assert.Equal((Said, Said), (await app.Loan(loan)) is var shown ? (shown.OwnerCalled, shown.Loan.Words) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task Family_papers_parking_and_lettings_mask_what_was_noted(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.World.Customers["吴晓梅"]);
        var relative = await wang.Do((AddRelative add) => add.Run(new() { Customer = wu, Name = "吴妈妈", Relation = Relation.Parent, Note = Said }));
        Assert.Equal(Hidden, Assert.Single((await Wu(app)).Household.People).Note);
        await wang.Do((EditRelative edit) => edit.Run(relative, new() { Name = "吴妈妈", Relation = Relation.Parent, Note = Hidden }));
        Assert.Equal(Said, await app.Look(db => db.Set<Relative>().Where(r => r.Id == relative).Select(r => r.Note).SingleAsync()));

        var kind = (await wang.Do((PaperKindList list) => list.Run(new())))[0].Id;
        var paper = await wang.Do((AddPaper add) => add.Run(new() { Kind = kind, Customer = wu, Note = Said }));
        Assert.Equal(Hidden, (await wang.Do((ShowPaper show) => show.Run(paper))).Note);

        var renting = app.Renting((await app.Spaces(1))[0]);
        renting.Note = Said;
        Assert.Equal(Hidden, (await app.Holding(await app.Rent(renting))).Note);
        var wish = await wang.Do((AskForParking ask) => ask.Run(new() { Unit = app.Unit("3-2-1802"), Customer = app.World.Customers["何建国"], Note = Said }));
        Assert.Equal(Hidden, (await app.Wish(wish)).Note);
        Assert.Equal(Hidden, Assert.Single((await wang.Do((ParkingWishList list) => list.Run(new()))).Rows).Note);

        var asking = Counter.Asking(await app.Stall());
        asking.Purpose = Said;
        Assert.Equal(Hidden, (await app.Letting(await app.Ask(asking))).Letting.Purpose);
    }

    [Theory, OnEveryDatabase]
    public async Task Changes_of_owner_temporary_residents_and_merges_mask_what_was_noted(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var owner = await app.Look(db => db.Set<Occupancy>().Where(o => o.Customer == app.World.Customers["何建国"]).Select(o => o.Id).SingleAsync());
        var change = await wang.Do((ChangeTenure change) => change.Run(new() { Leaving = owner, Last = Counter.Today.AddDays(9), ToldOn = Counter.Today, Name = "金文彬", OriginalOnFile = true, Note = Said }));
        Assert.Equal(Hidden, (await wang.Do((ShowTenureChange show) => show.Run(change))).Note);

        var stay = await wang.Do((MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1801"), Name = "钱暂住", Role = OccupancyRole.Tenant, From = Counter.Today }));
        var floater = await wang.Do((RegisterFloater register) => register.Run(new() { Stay = stay, Companions = Said, Note = Said }));
        Assert.Equal((Hidden, Hidden), (await wang.Do((ShowFloater show) => show.Run(floater))) is var view ? (view.Companions, view.Note) : default);
        await wang.Do((AmendFloater amend) => amend.Run(floater, new() { Companions = Hidden, Note = Hidden }));
        Assert.Equal((Said, Said), await app.Look(db => db.Set<Floater>().Select(f => new ValueTuple<string?, string?>(f.Companions, f.Note)).SingleAsync()));

        var twin = await wang.Do((AddCustomer add) => add.Run(new() { Name = "吴晓梅", Anyway = true, Note = Said }));
        await wang.Do((MergeCustomers merge) => merge.Run(app.World.Customers["吴晓梅"], new() { Other = twin, Reason = Said }));
        Assert.Equal(Hidden, Assert.Single((await wang.Do((CustomerMergeList list) => list.Run(new()))).Rows).Reason);
        Assert.Equal(Said, await app.Look(db => db.Set<Customer>().Where(c => c.Id == app.World.Customers["吴晓梅"]).Select(c => c.Note).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Fees_and_defects_of_a_handover_mask_what_was_agreed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, home, _) = await app.Invited();
        await app.Receive(home);
        await app.As("wang").Do((SettleFees settle) => settle.Run(home, new() { FeeWords = Said }));
        Assert.Equal(Hidden, (await app.Handover(home)).At.FeeWords);
        await app.As("wang").Do((SettleFees settle) => settle.Run(home, new() { FeeWords = Hidden, Receipt = "1" }));
        Assert.Equal(Said, await app.Look(db => db.Set<Handover>().Where(h => h.Id == home).Select(h => h.FeeWords).SingleAsync()));
        await app.As("chen").Do((BeginInspection inspect) => inspect.Run(home, new()));
        var item = (await app.As("chen").Do((ShowInspection show) => show.Run(home))).Rooms[0].Items[0].Id;
        await app.As("chen").Do((RecordDefect record) => record.Run(new() { Handover = home, Item = item, DefectWords = Said, Party = Party.Developer }));
        Assert.Equal(Hidden, Assert.Single((await app.As("wang").Do((DefectList list) => list.Run(new()))).Rows).Words);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_person_asks_about_their_data_is_masked_until_a_reason_is_given(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (lin, wu) = (app.As("lin"), app.World.Customers["吴晓梅"]);
        var id = await lin.Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = wu, Wish = PersonWish.Correction, IdentifiedBy = Said, Words = Said }));
        Task<ShowPersonRequest.View> Shown() => lin.Do((ShowPersonRequest show) => show.Run(id));
        Assert.Equal((Hidden, Hidden, true), (await Shown()) is var view ? (view.IdentifiedBy, view.Words, view.Hides) : default);
        Assert.NotNull((await lin.Open($"/persons/{id}")).Find(".reveal-here"));
        await lin.Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = RevealReason.CheckingIdentity }));
        Assert.Equal((Said, Said, false), (await Shown()) is var open ? (open.IdentifiedBy, open.Words, open.Hides) : default);
        await lin.Do((CorrectForPerson correct) => correct.Run(id, new() { Words = Said }));
        Assert.Equal(Hidden, (await app.As("zhou").Do((ShowPersonRequest show) => show.Run(id))) is var ended ? Assert.Single(ended.History).Note : null);
    }

    [Theory, OnEveryDatabase]
    public async Task The_time_line_tells_no_more_than_the_history(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, wu) = (app.As("wang"), app.World.Customers["吴晓梅"]);
        await wang.Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = RevealReason.OtherReason, Words = Said }));
        await wang.Do((AskForParking ask) => ask.Run(new() { Unit = app.Unit("3-2-1801"), Customer = wu, Note = Said }));
        await app.Cabinet();
        var leaving = app.Leaving();
        leaving.Why = Said;
        await wang.Do((TakeCustody take) => take.Run(leaving));
        var rows = (await wang.Do((CustomerTimeLine line) => line.Run(new() { Id = wu }))).Rows;
        Assert.DoesNotContain(rows, r => r.Detail?.Contains(Number) is true);
        Assert.Equal(3, rows.Count(r => r.Detail?.Contains("137****0001") is true));
        var csv = Encoding.UTF8.GetString(await app.Export(wang, $"/api/estate/customers/{wu}/time-line", format: Platform.Confidentiality.Exports.ExportFormat.Csv));
        Assert.DoesNotContain(Number, csv);
    }
}
