using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
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
        var last = await zhou.Open($"/admin/retention/{list.Id}?Page=6");
        Assert.Contains("慕**", last.Text);
        Assert.Contains("慕**", (await zhou.Open($"/admin/retention/{list.Id}?Q=慕")).Text);
        Assert.DoesNotContain("钱** 7", (await zhou.Open($"/admin/retention/{list.Id}?Q=慕")).Text);
        var form = $"keep-{list.Lines[^1].Thing}";
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, (await last.Send(form, ("Reason", ""))).Status);
        var kept = await last.Send(form, ("Reason", "诉讼未结，电 13700010001"));
        Assert.Equal("?Page=6", kept.Address.Query);
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
        Assert.True((await app.As("zhou").Do((ShowRetention show) => show.Run(list))).IsOutdated);
        await Period(app, 24);
        await Night();
        Assert.Equal("***", await Name());
    }
}
