using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Nobody makes what was late look as if it had been in time.</summary>
public sealed class LateEditTests
{
    private static Task<RequestId> Open(StewardApp app, Urgency urgency = Urgency.Normal) =>
        app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水", House = "3-2-1801", Urgency = urgency }));

    private static EditRequest.Form Written(Urgency urgency, string? reason = null, string subject = "厨房水管漏水", DateTime? appointment = null) =>
        new() { Subject = subject, House = "3-2-1801", Urgency = urgency, AppointmentFrom = appointment, Reason = reason };

    private static Task Edit(StewardApp app, string who, RequestId id, EditRequest.Form form) => app.As(who).Do((EditRequest edit) => edit.Run(id, form));
    private static Task<ShowRequest.View> Look(StewardApp app, RequestId id) => app.As("lin").Do((ShowRequest show) => show.Run(id));

    private static async Task Unexplained(Task edit) => Assert.Equal(nameof(EditRequest.Form.Reason), Assert.Single((await Assert.ThrowsAsync<Invalid>(() => edit)).Faults).Field);

    [Theory, OnEveryDatabase]
    public async Task What_a_clock_goes_by_changes_after_its_time_only_by_the_desk_and_with_a_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Open(app, Urgency.Urgent);
        await Edit(app, "zhao", id, Written(Urgency.Urgent, subject: "厨房水管爆裂"));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True((await Look(app, id)).IsLate);

        Assert.Contains("only the desk", (await Assert.ThrowsAsync<Refused>(() => Edit(app, "zhao", id, Written(Urgency.Normal, "其实不急")))).Message);
        await Edit(app, "zhao", id, Written(Urgency.Urgent, subject: "厨房水管爆裂，已关阀"));
        await Unexplained(Edit(app, "wang", id, Written(Urgency.Normal)));
        await Unexplained(Edit(app, "wang", id, Written(Urgency.Urgent, appointment: new(2026, 3, 5, 10, 0, 0))));
        await Unexplained(Edit(app, "wang", id, Written(Urgency.Normal, "  ")));
        Assert.True((await Look(app, id)).IsLate);

        var page = await app.As("wang").Open($"/requests/{id}/edit");
        Assert.Contains("say why", (await page.Send("edit", ("Urgency", "Normal"))).Text);
        await page.Send("edit", ("Urgency", "Normal"), ("Reason", "来电核实：只是滴水，误登为急修。"));
        var shown = await Look(app, id);
        Assert.Equal(Urgency.Normal, shown.Urgency);
        Assert.Contains(shown.Story.Moves, m => m is { Action: "Edit", Note: "来电核实：只是滴水，误登为急修。", ByName: "王敏" });
    }

    [Theory, OnEveryDatabase]
    public async Task Taken_in_hand_too_late_it_stays_late_although_the_next_promise_has_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await Open(app, Urgency.Urgent);
        app.Clock.Advance(TimeSpan.FromMinutes(50));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        Assert.True(await app.Look(async db => (await db.FindAsync<Request>(id))!.RespondedAt > (await db.FindAsync<Request>(id))!.RespondBy));
        await Assert.ThrowsAsync<Refused>(() => Edit(app, "zhao", id, Written(Urgency.Normal)));
        await Unexplained(Edit(app, "wang", id, Written(Urgency.Normal)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_done_in_time_is_not_moved_either_and_what_has_time_is_changed_freely(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (done, open) = (await Open(app), await Open(app));
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(done, new()));
        await app.As("wang").Settle(done, "已修好。");
        await Assert.ThrowsAsync<Refused>(() => Edit(app, "zhao", done, Written(Urgency.Urgent)));
        await Unexplained(Edit(app, "wang", done, Written(Urgency.Normal, appointment: new(2026, 3, 2, 15, 0, 0))));
        await Edit(app, "wang", done, Written(Urgency.Normal, "补记约定时间", appointment: new(2026, 3, 2, 15, 0, 0)));
        await Edit(app, "zhao", open, Written(Urgency.Urgent));
        Assert.Equal(Urgency.Urgent, (await Look(app, open)).Urgency);
    }
}
