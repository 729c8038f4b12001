using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Lettings;
using Steward.Estate.Occupancies;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>What has been kept long enough is listed, looked at, and only then anonymised; what a person wishes erased goes as far as the law lets it.</summary>
public sealed class RetentionTests
{
    /// <summary>A tenant who moved out three years ago, and one who did so yesterday.</summary>
    private static async Task<(CustomerId Long, CustomerId Lately)> Tenants(StewardApp app)
    {
        Customer Tenant(string name, string phone)
        {
            var tenant = new Customer(app.Site, CustomerKind.Person, name);
            tenant.Phones.Add(new(phone));
            return tenant;
        }
        var (gone, lately) = (Tenant("钱多多", "13600000001"), Tenant("赵小小", "13600000002"));
        await app.Put(gone, lately, new Occupancy(app.Site, app.Unit("3-2-101"), gone.Id, OccupancyRole.Tenant, new(2020, 1, 1), new(2023, 1, 31)), new Occupancy(app.Site, app.Unit("3-2-102"), lately.Id, OccupancyRole.Tenant, new(2020, 1, 1), new(2026, 3, 1)));
        await app.Put(new Relative(app.Site, gone.Id, "钱妈妈", Relation.Parent) { Phone = "13600000003", InEmergency = true });
        return (gone.Id, lately.Id);
    }

    private static Task<ShowRetention.View> Shown(StewardApp app, RetentionListId id) => app.As("zhou").Do((ShowRetention show) => show.Run(id));
    private static async Task<IReadOnlyList<RetentionLineList.Row>> Lines(StewardApp app, RetentionListId id) => (await app.As("zhou").Do((RetentionLineList lines) => lines.Run(new() { Id = id }))).Rows;
    private static Task<string> NameOf(StewardApp app, CustomerId id) => app.Look(db => db.Set<Customer>().Where(c => c.Id == id).Select(c => c.Name).SingleAsync());
    private static async Task<RetentionListId> Drawn(StewardApp app)
    {
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        return await app.Look(db => db.Set<RetentionList>().Where(l => l.Kind == "residents").OrderByDescending(l => l.At).Select(l => l.Id).FirstOrDefaultAsync());
    }

    [Theory, OnEveryDatabase]
    public async Task A_list_comes_before_anything_happens_and_nothing_happens_unapproved(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (gone, lately) = await Tenants(app);
        var id = await Drawn(app);
        var line = Assert.Single(await Lines(app, id));
        Assert.Equal((gone.Value, "钱**"), (line.Thing, line.Label));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));
        Assert.Equal("钱多多", await NameOf(app, gone));

        await Assert.ThrowsAsync<Denied>(() => app.As("lin").Do((ApproveRetention approve) => approve.Run(id, new())));
        await app.As("zhou").Do((ApproveRetention approve) => approve.Run(id, new()));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));
        Assert.Equal(("***", "赵小小"), (await NameOf(app, gone), await NameOf(app, lately)));
        Assert.Equal(RetentionState.Done, (await Shown(app, id)).State);
        Assert.Empty(await app.Look(db => db.Set<CustomerPhone>().Where(p => p.Customer == gone).ToListAsync()));
        Assert.Equal(("***", null), await app.Look(db => db.Set<Relative>().Where(r => r.Customer == gone).Select(r => new ValueTuple<string, string?>(r.Name, r.Phone)).SingleAsync()));
        Assert.Empty((await app.As("wang").Do((CustomerList list) => list.Run(new() { Q = "13600000001" }))).Rows);
        Assert.Empty((await app.As("wang").Do((CustomerList list) => list.Run(new() { Q = "钱多多" }))).Rows);
        Assert.Equal(HttpStatusCode.OK, (await app.As("wang").Open($"/customers/{gone}")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task One_record_may_be_kept_back_and_there_is_one_list_at_a_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (gone, _) = await Tenants(app);
        var id = await Drawn(app);
        Assert.Equal(id, await Drawn(app));
        await app.As("zhou").Do((KeepRecord keep) => keep.Run(id, new() { Thing = gone.Value, Reason = "诉讼未结" }));
        await app.As("zhou").Do((ApproveRetention approve) => approve.Run(id, new()));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));
        Assert.Equal("钱多多", await NameOf(app, gone));
        Assert.Equal("诉讼未结", Assert.Single(await Lines(app, id)).KeptBecause);
        Assert.Equal(id, await Drawn(app));
    }

    [Theory, OnEveryDatabase]
    public async Task Nought_months_keeps_for_good_and_whoever_moves_in_again_meanwhile_is_left_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (gone, _) = await Tenants(app);
        var id = await Drawn(app);
        await app.As("zhou").Do((ApproveRetention approve) => approve.Run(id, new()));
        await app.Put(new Occupancy(app.Site, app.Unit("3-2-201"), gone, OccupancyRole.Tenant, new(2026, 3, 1)));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));
        Assert.Equal("钱多多", await NameOf(app, gone));
        await app.As("admin").Do((ChangeSetting set) => set.Run("retention.residents.months", new() { Value = "0" }));
        await Assert.ThrowsAsync<Refused>(() => app.As("zhou").Do((DrawRetention draw) => draw.Run(new() { Kind = "residents", Site = app.Site })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("zhou").Do((DrawRetention draw) => draw.Run(new() { Kind = "residents", Site = app.World.OtherSite })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_person_gets_a_copy_of_everything_from_another_than_took_the_wish_down_and_for_a_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var id = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = wu, Wish = PersonWish.Copy, IdentifiedBy = "身份证已核" }));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ShowPersonRequest show) => show.Run(id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("lin").Do((AnswerPersonRequest answer) => answer.Run(id, new())));
        Assert.DoesNotContain(PersonRequestAction.Answer, (await app.As("lin").Do((ShowPersonRequest show) => show.Run(id))).Open);
        Assert.Contains("a colleague carries it out", (await app.As("lin").Open($"/persons/{id}")).Text);
        await app.As("zhou").Do((AnswerPersonRequest answer) => answer.Run(id, new()));
        Assert.Contains((await app.As("lin").Do((MyNotifications mine) => mine.Run(new()))).Rows, n => n.Href == $"/persons/{id}" && n.Sentence.Contains("周经理"));
        async Task<int> Noted() => (await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.PersonCopy }))).Rows.Count(r => r.Thing == wu.Value);
        Assert.Equal(1, await Noted());
        var file = await app.As("zhou").Http.GetByteArrayAsync($"/api/estate/person-requests/{id}/copy");
        Assert.Equal(2, await Noted());
        var cells = MiniExcelLibs.MiniExcel.Query(new MemoryStream(file)).Cast<IDictionary<string, object?>>().SelectMany(r => r.Values).OfType<string>().ToArray();
        Assert.Contains(cells, c => c.Contains("13800001801"));
        Assert.Contains("3-2-1801", cells);
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("lin").Http.GetAsync($"/api/estate/person-requests/{id}/copy")).StatusCode);
        app.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("zhou").Http.GetAsync($"/api/estate/person-requests/{id}/copy")).StatusCode);
    }

    [Theory, OnEveryDatabase]
    public async Task An_erasure_is_carried_out_by_another_and_tells_what_stays_and_why(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (gone, _) = await Tenants(app);
        ReceivePersonRequest.Form form = new() { Customer = gone, Wish = PersonWish.Erasure, IdentifiedBy = "回拨登记号码", Ground = ErasureGround.ServiceEnded };
        var id = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(form));
        await Assert.ThrowsAsync<Denied>(() => app.As("lin").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("zhou").Do((EraseForPerson erase) => erase.Run(id, new())));
        var parts = (await app.As("zhou").Do((ShowPersonRequest show) => show.Run(id))).Parts;
        Assert.Null(parts.Single(p => p.What.StartsWith("Name")).StaysBecause);
        Assert.NotNull(parts.Single(p => p.What.StartsWith("That somebody")).StaysBecause);
        await app.As("zhou").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true }));
        Assert.Equal("***", await NameOf(app, gone));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(form)));
    }

    [Theory, OnEveryDatabase]
    public async Task An_erasure_leaves_no_words_of_family_vehicles_pets_and_lettings_in_the_audit_either(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (gone, _) = await Tenants(app);
        var wang = app.As("wang");
        var relative = await app.Look(db => db.Set<Relative>().Where(r => r.Customer == gone).Select(r => r.Id).SingleAsync());
        await wang.Do((EditRelative edit) => edit.Run(relative, new() { Name = "钱妈妈", Relation = Relation.Parent, Phone = "136****0003", InEmergency = true, Note = "住院中，勿扰" }));
        var car = await wang.Do((AddVehicle add) => add.Run(new() { Customer = gone, Plate = "浙A54321", Looks = "白色" }));
        await wang.Do((EditVehicle edit) => edit.Run(car, new() { Plate = "浙A54321", Looks = "白色，车身喷有店名" }));
        var letting = await app.Ask(new() { Place = await app.Stall(), From = Counter.Today, To = Counter.Today, Customer = gone, Purpose = "促销" });
        await app.As("lin").Do((RefuseLetting refuse) => refuse.Run(letting, new() { Reason = "钱多多上次欠租" }));
        var id = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = gone, Wish = PersonWish.Erasure, IdentifiedBy = "回拨登记号码", Ground = ErasureGround.ServiceEnded }));
        Assert.Null((await app.As("zhou").Do((ShowPersonRequest show) => show.Run(id))).Parts.Single(p => p.What == "Lettings of public space that are over").StaysBecause);
        await app.As("zhou").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true }));

        Assert.Empty(await app.Look(db => db.Set<AuditEntry>().Where(a => a.Changes != null && (a.Changes.Contains("勿扰") || a.Changes.Contains("店名"))).ToListAsync()));
        Assert.Empty(await app.Look(db => db.Set<Moved>().Where(m => m.Note != null && m.Note.Contains("钱多多")).ToListAsync()));
        Assert.Equal("***", (await app.Letting(letting)).Letting.Name);
    }

    [Theory, OnEveryDatabase]
    public async Task A_copy_tells_parking_changes_of_owner_what_was_signed_and_what_was_asked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        await app.Rent(app.Renting((await app.Spaces(1))[0]));
        await app.Wish("3-2-1801", "吴晓梅");
        var (_, home, _) = await app.Invited();
        await app.Receive(home);
        await app.SignAll(home);
        var owner = await app.Look(db => db.Set<Occupancy>().Where(o => o.Customer == wu).Select(o => o.Id).SingleAsync());
        await app.As("wang").Do((ChangeTenure change) => change.Run(new() { Leaving = owner, Last = Counter.Today.AddDays(9), ToldOn = Counter.Today, Name = "金文彬", OriginalOnFile = true, Note = "产权证已核" }));
        var id = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = wu, Wish = PersonWish.Copy, IdentifiedBy = "身份证已核", Words = "想看全部" }));
        await app.As("zhou").Do((AnswerPersonRequest answer) => answer.Run(id, new()));
        var file = await app.As("zhou").Http.GetByteArrayAsync($"/api/estate/person-requests/{id}/copy");
        var cells = MiniExcelLibs.MiniExcel.Query(new MemoryStream(file)).Cast<IDictionary<string, object?>>().SelectMany(r => r.Values).OfType<string>().ToArray();
        foreach (var word in new[] { "B1-001", "产权证已核", "想看全部", "Waiting list for parking spaces" }) Assert.Contains(cells, c => c.Contains(word));
        Assert.Equal(3, cells.Count(c => c == "Agreements"));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_still_lives_here_keeps_their_record_and_loses_only_what_is_gone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var id = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = wu, Wish = PersonWish.Erasure, IdentifiedBy = "身份证已核", Ground = ErasureGround.ConsentWithdrawn }));
        Assert.NotNull((await app.As("zhou").Do((ShowPersonRequest show) => show.Run(id))).Parts.Single(p => p.What.StartsWith("Name")).StaysBecause);
        await app.As("zhou").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true }));
        Assert.Equal("吴晓梅", await NameOf(app, wu));
    }
}
