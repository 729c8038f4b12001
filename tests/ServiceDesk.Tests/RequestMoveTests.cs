using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

public sealed class RequestMoveTests
{
    private static readonly OpenRequest.Form Leak = new() { Subject = "厨房水管漏水", House = "3-2-1801" };

    [Theory, OnEveryDatabase]
    public async Task Of_two_agents_who_accept_at_once_one_gets_it_and_the_other_is_told_who(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(Leak));

        var tries = await Task.WhenAll(new[] { "wang", "lin" }.Select(async name =>
        {
            try { await app.As(name).Do((AcceptRequest accept) => accept.Run(id, new() { Version = 1 })); return null; }
            catch (Refused refused) { return refused; }
        }));

        var refused = Assert.Single(tries.OfType<Refused>());
        var holder = await app.Look(db => db.Set<Request>().Select(r => r.Holder).SingleAsync());
        Assert.Contains(holder == app.As("wang").Account ? "王敏" : "林主管", refused.Arguments);
    }

    [Theory, OnEveryDatabase]
    public async Task It_can_be_given_to_a_colleague_of_its_community_only(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(Leak));

        var invalid = await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AssignRequest assign) => assign.Run(id, new() { To = app.As("liu").Account })));
        await app.As("wang").Do((AssignRequest assign) => assign.Run(id, new() { To = app.As("zhao").Account, Note = "下午去" }));

        Assert.Equal("To", Assert.Single(invalid.Faults).Field);
        var request = await app.As("lin").Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.Accepted, app.As("zhao").Account), (request.State, request.Holder));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((AssignRequest assign) => assign.Run(id, new() { To = app.As("zhao").Account })));
    }

    [Theory, OnEveryDatabase]
    public async Task Handed_to_another_department_it_waits_there_for_somebody_to_take_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(Leak));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        var engineering = await app.Look(db => db.Set<Department>().SingleAsync(d => d.Code == "engineering"));

        await wang.Do((TransferRequest transfer) => transfer.Run(id, new() { Department = engineering.Id, Reason = "需要工程部排查主管道" }));

        var request = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.New, null, "工程部"), (request.State, request.Holder, engineering.Name));
        Assert.Equal(engineering.Id, request.Department);
        Assert.Contains(request.Story.Moves, m => m.Action == "Transfer" && m.Note!.Contains("需要工程部排查主管道"));
        await app.As("zhao").Do((AcceptRequest accept) => accept.Run(id, new()));
        Assert.Equal(app.As("zhao").Account, (await wang.Do((ShowRequest show) => show.Run(id))).Holder);
    }

    [Theory, OnEveryDatabase]
    public async Task On_hold_it_keeps_its_reason_until_it_goes_on(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(Leak));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));

        await Assert.ThrowsAsync<Invalid>(() => wang.Waits(app, id, until: new(2026, 3, 1, 9, 0, 0)));
        await wang.Waits(app, id, note: "等待配件", until: new(2026, 3, 3, 9, 0, 0));
        var held = await wang.Do((ShowRequest show) => show.Run(id));
        await wang.Do((ResumeRequest resume) => resume.Run(id, new()));

        Assert.Equal((RequestState.OnHold, "等待配件", StewardApp.Monday.AddDays(1)), (held.State, held.HeldBecause, held.HeldUntil));
        var request = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.Accepted, null), (request.State, request.HeldBecause));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_answered_at_once_is_done_with_in_the_same_breath(Database on)
    {
        await using var app = await StewardApp.Start(on);

        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, Subject = "物业费多少一平", Answer = "每月 2.80 元。" }));

        var request = await app.As("wang").Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.Closed, "每月 2.80 元。"), (request.State, request.Resolution));
    }

    [Theory, OnEveryDatabase]
    public async Task A_closed_request_stays_as_written_and_opens_again_only_with_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Inquiry, Subject = "物业费多少一平", Answer = "每月 2.80 元。" }));

        await Assert.ThrowsAsync<Refused>(() => wang.Do((EditRequest edit) => edit.Run(id, new() { Subject = "别的" })));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((ReopenRequest reopen) => reopen.Run(id, new())));
        await wang.Do((ReopenRequest reopen) => reopen.Run(id, new() { Reason = "答复有误" }));

        var request = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((RequestState.Accepted, 1, (DateTimeOffset?)null), (request.State, request.TimesReopened, request.ClosedAt));
    }

    [Theory, OnEveryDatabase]
    public async Task The_house_number_as_typed_finds_the_unit_and_its_appointment_sets_the_promise(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");

        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "更换角阀", House = "3-2-1801", AppointmentFrom = new(2026, 3, 2, 14, 0, 0), AppointmentTo = new(2026, 3, 2, 16, 0, 0) }));
        var unknown = await Assert.ThrowsAsync<Invalid>(() => wang.Do((OpenRequest open) => open.Run(new() { Subject = "更换角阀", House = "99-9-9999" })));

        Assert.Equal("House", Assert.Single(unknown.Faults).Field);
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        var request = await wang.Do((ShowRequest show) => show.Run(id));
        Assert.Equal((app.Unit("3-2-1801"), Area.Private, StewardApp.Monday.AddHours(7)), (request.Unit, request.Area, request.DueAt));
    }

    [Theory, OnEveryDatabase]
    public async Task Another_communitys_unit_cannot_be_named(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((OpenRequest open) => open.Run(new() { Subject = "漏水", Unit = app.Unit("3-2-1801") })));
        await Assert.ThrowsAsync<Invalid>(() => app.As("liu").Do((OpenRequest open) => open.Run(new() { Subject = "漏水", House = "3-2-1801" })));
    }

    [Theory, OnEveryDatabase]
    public async Task Many_at_once_leaves_what_somebody_else_took_to_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var ids = new List<RequestId>();
        foreach (var subject in new[] { "灯不亮", "门禁坏", "漏水" }) ids.Add(await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = subject })));
        await app.As("lin").Do((AcceptRequest accept) => accept.Run(ids[0], new()));

        var taken = await app.As("wang").Do((AcceptRequests accept) => accept.Run(new() { Ids = ids }));

        Assert.Equal(2, taken);
        Assert.Equal(app.As("lin").Account, (await app.As("lin").Do((ShowRequest show) => show.Run(ids[0]))).Holder);
    }

    [Theory, OnEveryDatabase]
    public async Task Linked_requests_name_each_other_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var (one, two) = (await wang.Do((OpenRequest open) => open.Run(Leak)), await wang.Do((OpenRequest open) => open.Run(new() { Subject = "楼下渗水" })));

        await wang.Do((LinkRequests link) => link.Run(one, new() { Number = "2" }));

        Assert.Equal([two], (await wang.Do((ShowRequest show) => show.Run(one))).Tied.Select(t => t.Id));
        Assert.Equal([one], (await wang.Do((ShowRequest show) => show.Run(two))).Tied.Select(t => t.Id));
        Assert.Equal("These two are linked already.", (await Assert.ThrowsAsync<Refused>(() => wang.Do((LinkRequests link) => link.Run(two, new() { Number = "WX-2026-00001" })))).Message);
        await wang.Do((UnlinkRequests unlink) => unlink.Run(two, new() { Other = one }));
        Assert.Empty((await wang.Do((ShowRequest show) => show.Run(one))).Tied);
        foreach (var id in new[] { one, two }) Assert.Equal(["Link", "Unlink"], (await wang.Do((ShowRequest show) => show.Run(id))).Story.Moves.Select(m => m.Action).Where(a => a.EndsWith("ink", StringComparison.Ordinal)));
    }

    [Theory, OnEveryDatabase]
    public async Task A_telephone_number_is_masked_until_shown_and_that_is_on_record(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "漏水", ContactPhone = "+86 138-0000-1801" }));
        var masked = await app.As("wang").Do((ShowRequest show) => show.Run(id));

        await app.As("wang").Do((EditRequest edit) => edit.Run(id, new() { Subject = "漏水了", ContactPhone = masked.ContactPhone }));
        await app.As("wang").Do((RevealContact reveal) => reveal.Run(id, new() { Reason = Platform.Confidentiality.Reveals.RevealReason.CallingBack }));

        Assert.Equal("138****1801", masked.ContactPhone);
        Assert.Equal("13800001801", (await app.As("wang").Do((ShowRequest show) => show.Run(id))).ContactPhone);
        Assert.Equal("138****1801", (await app.As("lin").Do((ShowRequest show) => show.Run(id))).ContactPhone);
        app.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal("138****1801", (await app.As("wang").Do((ShowRequest show) => show.Run(id))).ContactPhone);
    }
}
