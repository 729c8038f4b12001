using AngleSharp.Dom;
using Steward.Platform.Audit;
using Steward.Platform.Notifications;
using Steward.Platform.Tables;

namespace Steward.Platform.Tests;

public sealed class PagingTests
{
    [Theory, OnEveryDatabase]
    public async Task A_list_too_long_to_be_counted_is_walked_to_its_end(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await app.Put([.. Enumerable.Range(0, Paging.Countable + 120).Select(n => new Notification(app.World.Accounts["wang"], "test", "Notice", "[]", "/desk", StewardApp.Monday.AddMinutes(n)))]);

        var first = await Page(1);
        Assert.Equal((Paging.Countable, true, true), (first.Total, first.More, first.HasNext));
        var further = await Page(201);
        Assert.Equal((50, Paging.Countable + 50, true), (further.Rows.Count, further.Total, further.HasNext));
        var last = await Page(203);
        Assert.Equal((20, Paging.Countable + 120, false, false), (last.Rows.Count, last.Total, last.More, last.HasNext));
        Assert.Equal(last.Rows, (await Page(int.MaxValue)).Rows);

        Task<PageOf<MyNotifications.Row>> Page(int page) => wang.Do((MyNotifications mine) => mine.Run(new() { Page = page, Size = 50 }));
    }

    [Theory, OnEveryDatabase]
    public async Task Of_what_very_many_have_only_whether_more_follow_is_said(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Put([.. Enumerable.Range(0, 70).Select(n => new Notification(app.World.Accounts["wang"], "test", "Notice", "[]", "/desk", StewardApp.Monday.AddMinutes(n)))]);

        Assert.Equal((50, 50, true), await Page(1));
        Assert.Equal((20, 70, false), await Page(2));
        Assert.Equal((50, 50, true), await Page(3));
        Assert.Equal((50, 50, true), await Page(int.MaxValue));

        async Task<(int Rows, int Total, bool More)> Page(int number)
        {
            var page = await app.Look(db => db.Set<Notification>().OrderBy(n => n.Id).PageOfMany(new Listing { Page = number, Size = 50 }, default));
            return (page.Rows.Count, page.Total, page.More);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_list_says_how_many_it_holds_and_whether_more_follow(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await app.Put([.. Enumerable.Range(0, 61).Select(n => new Notification(app.World.Accounts["wang"], "test", "Notice", "[]", "/desk", StewardApp.Monday.AddMinutes(n)))]);

        Assert.NotNull((await wang.Open("/notifications")).Find("[rel=next]"));
        var last = await wang.Open("/notifications?Page=3");
        Assert.Null(last.Find("[rel=next]"));
        Assert.NotNull(last.Find("[rel=prev]"));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_wants_more_rows_on_a_page_has_them_and_keeps_them_through_a_filter(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var admin = app.As("admin");
        await app.Put([.. Enumerable.Range(0, 61).Select(n => new AuditEntry("LogRequest", null, null, app.World.Accounts["wang"], "王敏", null, StewardApp.Monday.AddMinutes(n)))]);

        Assert.Equal((25, "25"), await Rows("/admin/audit?By=王敏"));
        var wider = (await admin.Open("/admin/audit?By=王敏")).Document.Links.Single(a => a.Text() == "50").GetAttribute("href")!;
        Assert.Equal((50, "50"), await Rows(wider));
        Assert.Equal("50", (await admin.Open(wider)).Find("form.list-filters input[name=Size]")?.GetAttribute("value"));
        Assert.Equal((61, "100"), await Rows("/admin/audit?By=王敏&Size=100"));

        async Task<(int, string?)> Rows(string address)
        {
            var page = await admin.Open(address);
            return (page.Document.QuerySelectorAll("table.list tbody tr").Length, page.Find(".list-sizes [aria-current]")?.Text());
        }
    }
}
