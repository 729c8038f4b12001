using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>A list is looked at as a whole before it is approved, and a longer period that was chosen meanwhile counts.</summary>
public sealed class RetentionListTests
{
    private static async Task<RetentionList> Long(StewardApp app)
    {
        var list = new RetentionList("residents", app.Site, 36, app.Clock.GetUtcNow().AddMonths(-36), app.Clock.GetUtcNow());
        list.Lines.AddRange(Enumerable.Range(1, 260).Select(i => new RetentionLine(list.Id, Guid.NewGuid(), i == 260 ? "慕**" : $"钱** {i}", app.Clock.GetUtcNow().AddYears(-10).AddDays(i), null)));
        await app.Put(list);
        return list;
    }

    [Theory, OnEveryDatabase]
    public async Task Every_record_of_a_long_list_is_shown_found_exported_and_can_be_kept_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var list = await Long(app);
        var zhou = app.As("zhou");
        var last = await zhou.Open($"/admin/retention/{list.Id}?Page=11");
        Assert.Contains("慕**", last.Text);
        Assert.Contains("慕**", (await zhou.Open($"/admin/retention/{list.Id}?Q=慕")).Text);
        Assert.DoesNotContain("钱** 7", (await zhou.Open($"/admin/retention/{list.Id}?Q=慕")).Text);
        var form = $"keep-{list.Lines[^1].Thing}";
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await last.Send(form, ("Reason", ""))).Status);
        var kept = await last.Send(form, ("Reason", "诉讼未结，电 13700010001"));
        Assert.Equal("?Page=11", kept.Address.Query);
        Assert.Contains("诉讼未结，电 137****0001", kept.Text);

        var rows = Encoding.UTF8.GetString(await zhou.Http.GetByteArrayAsync($"/api/retention/{list.Id}/lines/export.csv")).Trim().Split('\n');
        Assert.Equal(261, rows.Length);
        Assert.DoesNotContain(rows, r => r.Contains("13700010001", StringComparison.Ordinal));
        Assert.Equal("慕**", Assert.Single((await zhou.Do((RetentionLineList lines) => lines.Run(new() { Id = list.Id, Fate = LineFate.KeptBack }))).Rows).Label);
        Assert.Equal(259, (await zhou.Do((ShowRetention show) => show.Run(list.Id))).Going);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((RetentionLineList lines) => lines.Run(new() { Id = list.Id })));
        await Assert.ThrowsAsync<NotFound>(() => zhou.Do((RetentionLineList lines) => lines.Run(new() { Id = RetentionListId.New() })));
    }

    [Theory, OnEveryDatabase]
    public async Task An_open_list_is_offered_however_many_were_drawn_up_after_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var list = await Long(app);
        var keeper = new Actor();
        keeper.BecomeSystem();
        for (var i = 1; i <= 31; i++)
        {
            var later = new RetentionList("vehicles", app.Site, 12, app.Clock.GetUtcNow(), app.Clock.GetUtcNow().AddDays(i));
            later.Discard("过时", keeper);
            await app.Put(later);
        }
        var view = await app.As("zhou").Do((RetentionOverview overview) => overview.Run(new()));
        Assert.Equal(list.Id, view.Rows.Single(r => r.Kind == "residents" && r.Site == app.Site).Open);
        Assert.Equal(list.Id, view.Lists[0].Id);
    }

    [Theory, OnEveryDatabase]
    public async Task By_what_a_period_is_chosen_is_read_in_the_language_of_the_page(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var list = await Long(app);
        foreach (var page in new[] { "/admin/retention", $"/admin/retention/{list.Id}" })
        {
            Assert.Contains("common practice", (await app.As("zhou").Open(page)).Text);
            Assert.DoesNotContain("企业做法", (await app.As("zhou").Open(page)).Text);
        }
    }

    private static Task Period(StewardApp app, int months) => app.As("admin").Do((ChangeSetting set) => set.Run("retention.residents.months", new() { Value = $"{months}" }));

    [Theory, OnEveryDatabase]
    public async Task A_longer_period_chosen_after_the_list_was_drawn_up_stops_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var gone = new Customer(app.Site, CustomerKind.Person, "钱多多");
        await app.Put(gone, new Occupancy(app.Site, app.Unit("3-2-101"), gone.Id, OccupancyRole.Tenant, new(2020, 1, 1), new(2022, 1, 31)));
        Task<string> Name() => app.Look(db => db.Set<Customer>().Where(c => c.Id == gone.Id).Select(c => c.Name).SingleAsync());
        Task Night() => app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        var list = await app.Look(db => db.Set<RetentionList>().Where(l => l.Kind == "residents").Select(l => l.Id).SingleAsync());

        await Period(app, 60);
        await Assert.ThrowsAsync<Refused>(() => app.As("zhou").Do((ApproveRetention approve) => approve.Run(list, new())));
        Assert.Contains("Such records are kept longer now", (await app.As("zhou").Open($"/admin/retention/{list}")).Text);
        await Period(app, 36);
        await app.As("zhou").Do((ApproveRetention approve) => approve.Run(list, new()));
        await Period(app, 0);
        await Night();
        Assert.Equal("钱多多", await Name());
        Assert.Equal(RetentionState.Discarded, (await app.As("zhou").Do((ShowRetention show) => show.Run(list))).State);
        Assert.Single(await app.Told("zhou"), t => t.Contains("are kept longer now", StringComparison.Ordinal));
        await Period(app, 24);
        await Night();
        Assert.Equal("钱多多", await Name());
        Assert.True(await app.Retire("residents"));
        Assert.Equal("***", await Name());
    }

    [Theory, OnEveryDatabase]
    public async Task A_list_that_a_longer_period_has_overtaken_makes_room_for_the_next(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var list = await Long(app);
        var gone = new Customer(app.Site, CustomerKind.Person, "钱多多");
        await app.Put(gone, new Occupancy(app.Site, app.Unit("3-2-101"), gone.Id, OccupancyRole.Tenant, new(2010, 1, 1), new(2012, 1, 31)));
        await Period(app, 60);
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        var lists = await app.Look(db => db.Set<RetentionList>().Where(l => l.Kind == "residents").ToListAsync());
        Assert.Equal((RetentionState.Discarded, RetentionState.Drawn), (lists.Single(l => l.Id == list.Id).State, lists.Single(l => l.Id != list.Id).State));
        Assert.Single(await app.Told("zhou"), t => t.Contains("are kept longer now", StringComparison.Ordinal));
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        Assert.Equal(2, await app.Look(db => db.Set<RetentionList>().CountAsync(l => l.Kind == "residents")));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_came_back_before_the_list_was_carried_out_is_not_counted_as_taken_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (gone, back) = (new Customer(app.Site, CustomerKind.Person, "钱多多"), new Customer(app.Site, CustomerKind.Person, "慕白"));
        foreach (var customer in new[] { gone, back })
            await app.Put(customer, new Occupancy(app.Site, app.Unit("3-2-101"), customer.Id, OccupancyRole.Tenant, new(2020, 1, 1), new(2022, 1, 31)));
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        var list = await app.Look(db => db.Set<RetentionList>().Where(l => l.Kind == "residents").Select(l => l.Id).SingleAsync());
        await app.As("zhou").Do((ApproveRetention approve) => approve.Run(list, new()));
        await app.Put(new Occupancy(app.Site, app.Unit("3-2-102"), back.Id, OccupancyRole.Tenant, Counter.Today, null));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));

        var lines = (await app.As("zhou").Do((RetentionLineList all) => all.Run(new() { Id = list }))).Rows;
        Assert.Equal([(back.Key, LineFate.NoLongerDue), (gone.Key, LineFate.Anonymised)], lines.OrderBy(l => l.Fate is LineFate.Anonymised).Select(l => (l.Thing, l.Fate)));
        Assert.Equal("1", Assert.Single((await app.As("zhou").Do((AccessLogList log) => log.Run(new() { Act = AccessAct.Anonymised }))).Rows).Words);
        Assert.Equal("慕白", await app.Look(db => db.Set<Customer>().Where(c => c.Id == back.Id).Select(c => c.Name).SingleAsync()));
        Assert.Equal((RetentionState.Done, 0), (await app.As("zhou").Do((ShowRetention show) => show.Run(list))) is var done ? (done.State, done.Going) : default);
    }
}
