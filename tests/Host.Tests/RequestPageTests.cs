using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Requests;

namespace Steward.Host.Tests;

public sealed class RequestPageTests
{
    [Theory, OnEveryDatabase]
    public async Task An_agent_logs_accepts_and_resolves_without_any_script(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");

        var page = await (await wang.Open("/requests/new")).Send("open", ("Subject", "厨房水管漏水"));
        Assert.Contains("厨房水管漏水", page.Text);
        page = await page.Send("act-Accept");
        page = await (await wang.Open($"{page.Path}?do=Resolve")).Send("act-Resolve", ("Resolution", "已更换角阀。"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(RequestState.Resolved, await app.Look(db => db.Set<Request>().Select(r => r.State).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task What_another_form_of_the_page_cannot_read_is_no_fault_of_the_one_that_is_sent(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        // Whoever may look at the number says why, by a field of the same name as the reason to wait.
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水", House = "3-2-1801", ContactName = "吴晓梅", ContactPhone = "13800001801" }));
        await (await wang.Open($"/requests/{id}")).Send("act-Accept");
        var reason = await app.Look(db => db.Set<HoldReason>().Select(r => r.Id).FirstAsync());

        var page = await (await wang.Open($"/requests/{id}?do=Hold")).Send("act-Hold", ("Reason", reason.ToString()));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(RequestState.OnHold, await app.Look(db => db.Set<Request>().Select(r => r.State).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_refused_form_keeps_what_was_typed_and_says_what_is_wrong_beside_the_field(Database on)
    {
        await using var app = await StewardApp.Start(on);

        var page = await (await app.As("wang").Open("/requests/new")).Send("open", ("Subject", ""), ("Details", "从昨晚开始一直滴水"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("从昨晚开始一直滴水", page.Value("open", "Details"));
        Assert.Equal("Subject is needed.", page.Find("[data-field=Subject] .invalid-feedback")?.TextContent);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_form_sent_twice_logs_it_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = await app.As("wang").Open("/requests/new");

        var (first, second) = (await form.Send("open", ("Subject", "厨房水管漏水")), await form.Send("open", ("Subject", "厨房水管漏水")));

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(1, await app.Look(db => db.Set<Request>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_page_open_for_too_long_gives_back_what_was_typed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = await app.As("wang").Open("/requests/new");
        form.Find("#open [name=__RequestVerificationToken]")!.SetAttribute("value", "out-of-date");

        var page = await form.Send("open", ("Subject", "厨房水管漏水"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Equal("厨房水管漏水", page.Value("open", "Subject"));
        page = await page.Send("open");
        Assert.StartsWith("/requests/", page.Path);
        Assert.Equal(1, await app.Look(db => db.Set<Request>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_was_overtaken_sees_what_stands_there_now_and_can_send_again_knowingly(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var address = (await (await app.As("wang").Open("/requests/new")).Send("open", ("Subject", "厨房水管漏水"), ("Place", "厨房"))).Path;
        var slow = await app.As("lin").Open(address + "/edit");
        await (await app.As("wang").Open(address + "/edit")).Send("edit", ("Subject", "厨房水管爆裂"), ("Urgency", "Urgent"));

        slow = await slow.Send("edit", ("Subject", "厨房水管漏水，已关总阀"));

        Assert.Equal(HttpStatusCode.Conflict, slow.Status);
        Assert.Equal("厨房水管漏水，已关总阀", slow.Value("edit", "Subject"));
        Assert.Equal("It says now: 厨房水管爆裂", slow.Find("[data-field=Subject] .form-hint")?.TextContent);
        Assert.Equal("It says now: Urgent", slow.Find("[data-field=Urgency] .form-hint")?.TextContent);
        Assert.Null(slow.Find("[data-field=Place] .form-hint[id$=-now]"));

        slow = await slow.Send("edit");

        Assert.Equal(address, slow.Path);
        Assert.Equal("厨房水管漏水，已关总阀", await app.Look(db => db.Set<Request>().Select(r => r.Subject).SingleAsync()));
    }
}
