using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class ServiceFigureTests
{
    private static async Task<RequestId> Log(StewardApp app, string subject, RequestType type = RequestType.Repair) =>
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = type, Subject = subject, House = "3-2-1801" }));

    /// <summary>One in time, one answered late and opened again, one that still lies there.</summary>
    private static async Task Live(StewardApp app)
    {
        // Whoever is drawn into the sample would differ from run to run.
        await app.As("admin").Do((ChangeSetting change) => change.Run(CallBackSettings.RepairShare.Key, new() { Value = "0" }));
        var wang = app.As("wang");
        var quick = await Log(app, "灯不亮");
        await wang.Do((AcceptRequest accept) => accept.Run(quick, new()));
        await wang.Settle(quick, "已换灯。");
        await app.As("lin").Do((RecordCallBack call) => call.Run(quick, new() { Outcome = CallOutcome.Satisfied }));
        var slow = await Log(app, "门关不严");
        await Log(app, "没人管的水管");
        app.Clock.Advance(TimeSpan.FromHours(6));
        await app.As("lin").Do((AcceptRequest accept) => accept.Run(slow, new()));
        await app.As("lin").Settle(slow, "已调合页。");
        await wang.Do((RecordCallBack call) => call.Run(slow, new() { Outcome = CallOutcome.Dissatisfied, Words = "还是关不严" }));
    }

    [Theory, OnEveryDatabase]
    public async Task Each_rate_is_its_hits_of_hits_and_misses(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Live(app);

        var rows = (await app.As("lin").Do((ServiceFigures figures) => figures.Run(new() { By = FiguresBy.Person }))).Rows;

        var all = rows.Single(r => r.IsAll);
        Assert.Equal((3, 1, 2), (all.Received, all.Of(Measure.ResponseKept), all.Of(Measure.ResponseLate)));
        Assert.Equal((1, 1), (all.Of(Measure.FirstTime), all.Of(Measure.OpenedAgain)));
        Assert.Equal(0.5, all.Share(Measures.Rates.Single(r => r.Title == "Satisfaction rate")));
        Assert.Equal(["No holder 1", "林主管 1", "王敏 1"], rows.Where(r => !r.IsAll).Select(r => $"{r.Title} {r.Received}").Order(StringComparer.Ordinal));
        Assert.Null(rows.First(r => r.Title == "王敏").Share(Measures.Rates.Single(r => r.Title == "Requests called back")));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_number_counts_what_its_list_shows(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Live(app);
        foreach (var by in Enum.GetValues<FiguresBy>())
        {
            var all = (await app.As("lin").Do((ServiceFigures figures) => figures.Run(new() { By = by }))).Rows.Single(r => r.IsAll);
            foreach (var measure in Enum.GetValues<Measure>())
                Assert.Equal(all.Of(measure), (await app.As("lin").Do((RequestList list) => list.Run(new() { Measure = measure }))).Total);
        }
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Type = RequestType.Complaint, Subject = "广场太吵" }));
        foreach (var by in Enum.GetValues<FiguresBy>())
        {
            var rows = (await app.As("lin").Do((ServiceFigures figures) => figures.Run(new() { By = by }))).Rows;
            Assert.Equal(rows.Single(r => r.IsAll).Received, rows.Where(r => !r.IsAll).Sum(r => r.Received));
            foreach (var row in rows)
            {
                Assert.Equal(row.Received, await app.As("lin").Total(row.Link));
                foreach (var measure in Enum.GetValues<Measure>().Where(m => row.Of(m) > 0)) Assert.Equal(row.Of(measure), await app.As("lin").Total($"{row.Link}&Measure={measure}"));
            }
        }
        Assert.Contains("No building", (await app.As("lin").Open("/service-desk/figures?By=Building")).Text);
        var page = await app.As("lin").Open("/service-desk/figures?By=Category");
        Assert.Contains("How the figures come about", page.Text);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ServiceFigures figures) => figures.Run(new())));
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((ServiceFigures figures) => figures.Run(new() { From = new(2020, 1, 1) })));
    }

    [Theory, OnEveryDatabase]
    public async Task What_had_to_be_done_again_was_not_fixed_the_first_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao, request) = (app.As("wang"), app.As("zhao"), await Log(app, "龙头滴水"));
        var order = await app.Send(request);
        async Task Work()
        {
            await zhao.Arrives(order);
            await zhao.Do((StartWork start) => start.Run(order, new()));
            await zhao.Finishes(order);
        }
        await Work();
        await wang.Do((ReworkOrder rework) => rework.Run(order, new() { Worker = zhao.Account, Reason = "又滴水了" }));
        await Work();
        await wang.Settle(request, "已修好。");

        var all = (await app.As("lin").Do((ServiceFigures figures) => figures.Run(new()))).Rows.Single(r => r.IsAll);
        Assert.Equal((0, 1), (all.Of(Measure.FirstTime), all.Of(Measure.OpenedAgain)));
        Assert.Equal(0, all.Share(Measures.Rates.Single(r => r.Title == "First-time fix")));
        Assert.Equal(1, await app.As("lin").Total("Measure=OpenedAgain"));
    }

    [Theory, OnEveryDatabase]
    public async Task Complaints_are_counted_against_what_was_received_and_the_homes_and_each_figure_against_its_target(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (handled, open) = (await app.SettledBy("wang", RequestType.Complaint), await Log(app, "楼上漏水", RequestType.Complaint));
        var all = await All();
        Assert.Equal((1, 1, 1, 6), (all.Of(Measure.ComplaintHandled), all.Of(Measure.ComplaintOpen), all.Of(Measure.ComplaintValid), all.Homes));
        Assert.Equal((0.5, 1 / 6.0, 0), (all.Share(Rate("Complaints handled")), all.Share(Rate("Valid complaints per home")), all.Share(Rate("Reopen rate"))));

        // What is not due yet is no miss.
        Assert.Null(all.Share(Rate("Requests called back")));
        app.Clock.Advance(TimeSpan.FromHours(73));
        Assert.Equal(0, (await All()).Share(Rate("Requests called back")));
        await app.As("wang").Do((ReopenRequest reopen) => reopen.Run(handled, new() { Reason = "又堆上了" }));
        Assert.Equal(1, (await All()).Share(Rate("Reopen rate")));

        var text = (await app.As("lin").Open("/service-desk/figures")).Text;
        Assert.Contains("≤ 1 %", text);
        Assert.Contains("≥ 30 %", text);
        await app.As("zhou").Do((ChangeSetting change) => change.Run("figures.reopened.target", new() { Value = "2.5" }));
        Assert.Contains("≤ 2.5 %", (await app.As("lin").Open("/service-desk/figures")).Text);
        Assert.Equal(2.5m, (await app.As("lin").Do((FigureTargets targets) => targets.Run(new())))["Reopen rate"]);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((FigureTargets targets) => targets.Run(new())));

        Rate Rate(string title) => Measures.Rates.Single(r => r.Title == title);
        async Task<ServiceFigures.Row> All() => (await app.As("lin").Do((ServiceFigures figures) => figures.Run(new()))).Rows.Single(r => r.IsAll);
    }
}
