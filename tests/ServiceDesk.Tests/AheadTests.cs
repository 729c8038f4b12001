using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Desk;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>What is put off or appointed comes up again in some weeks, not in years.</summary>
public sealed class AheadTests
{
    private static readonly DateTime Last = new(2026, 4, 1, 18, 0, 0), Beyond = new(2026, 4, 2, 9, 0, 0), Years = new(2062, 4, 1, 9, 0, 0);

    private static async Task Refused(string field, Func<Task> act)
    {
        var fault = Assert.Single((await Assert.ThrowsAsync<Invalid>(act)).Faults);
        Assert.Equal((field, "{0} lies more than {1} days ahead: choose an earlier day."), (fault.Field, fault.Sentence));
    }

    private static Task ThirtyDays(StewardApp app) => app.As("admin").Do((ChangeSetting change) => change.Run("requests.ahead.days", new() { Value = "30", Site = app.Site }));

    [Theory, OnEveryDatabase]
    public async Task A_request_waits_for_ninety_days_at_most_or_what_its_site_says(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, id) = (app.As("wang"), await app.As("wu").Report(app, "水龙头滴水"));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        await Refused("Until", () => wang.Waits(app, id, until: Years));
        await wang.Waits(app, id, until: new(2026, 5, 31, 9, 0, 0));
        await wang.Do((ResumeRequest resume) => resume.Run(id, new()));

        await ThirtyDays(app);
        await Refused("Until", () => wang.Waits(app, id, until: Beyond));
        await wang.Waits(app, id, until: Last);
        app.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Contains(Snag.HoldOver, (await wang.Do((DeskQueue queue) => queue.Run(new() { Queue = Queue.Stuck }))).Snags[id]);
    }

    [Theory, OnEveryDatabase]
    public async Task A_job_waits_no_longer_than_a_request(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await ThirtyDays(app);
        var (zhao, order) = (app.As("zhao"), await app.Sent());
        await zhao.Do((AcceptOrder accept) => accept.Run(order, new()));
        var reason = (await zhao.Do((HoldReasonList list) => list.Run(new()))).Single(r => r.Code == "material").Id;
        Task Hold(DateTime until) => zhao.Do((HoldOrder hold) => hold.Run(order, new() { Reason = reason, Until = until }));
        foreach (var far in new[] { Beyond, Years }) await Refused("Until", () => Hold(far));
        await Hold(Last);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_is_appointed_for_years_ahead_at_the_desk_or_in_the_portal(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await ThirtyDays(app);
        var (wang, wu) = (app.As("wang"), app.As("wu"));
        Task<RequestId> Open(DateTime from, DateTime? to = null) => wang.Do((OpenRequest open) => open.Run(new() { Subject = "门铃不响", House = "3-2-1801", AppointmentFrom = from, AppointmentTo = to }));
        await Refused("AppointmentFrom", () => Open(Beyond));
        await Refused("AppointmentTo", () => Open(Last, Years));
        Task<RequestId> Report(DateTime at) => wu.Do((ReportRequest report) => report.Run(new() { Where = app.Unit("3-2-1801").Value, Words = "门铃不响", PreferredTime = at }));
        foreach (var far in new[] { Beyond, Years }) await Refused("PreferredTime", () => Report(far));
        await Report(Last);

        // What stands already may stay, whatever the site says later.
        var id = await Open(Last);
        await app.As("admin").Do((ChangeSetting change) => change.Run("requests.ahead.days", new() { Value = "7", Site = app.Site }));
        EditRequest.Form Fields(DateTime at) => new() { Subject = "门铃坏了", House = "3-2-1801", AppointmentFrom = at };
        await wang.Do((EditRequest edit) => edit.Run(id, Fields(Last)));
        await Refused("AppointmentFrom", () => wang.Do((EditRequest edit) => edit.Run(id, Fields(Last.AddHours(1)))));
    }
}
