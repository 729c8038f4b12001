using Steward.Contracts.FitOut;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Who asks for hot work, who permits it, and where the household follows it.</summary>
public sealed class HotWorkTests
{
    private static Task<HotWorkId> Ask(StewardApp app, FitOutId id, string who) => app.As(who).Do((AskHotWork ask) => ask.Run(new() { FitOut = id, Place = "厨房窗边", Works = "焊接护栏", Begins = new(2026, 3, 2, 9, 0, 0), Ends = new(2026, 3, 2, 12, 0, 0), Watcher = "李守望", Certificate = "T330106" }));

    [Theory, OnEveryDatabase]
    public async Task Nobody_permits_the_hot_work_they_asked_for(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var hot = await Ask(app, await app.UnderWay(), "lin");
        Assert.Equal([HotWorkAction.Refuse, HotWorkAction.Reveal], (await app.As("lin").Do((ShowHotWork show) => show.Run(hot))).Open);
        Assert.StartsWith("Whoever asked for it does not issue it", (await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((IssueHotWork issue) => issue.Run(hot, new())))).Message);
        Assert.Equal(System.Net.HttpStatusCode.Conflict, (await app.As("lin").Http.PostAsync($"/api/fit-outs/hot-work/{hot}/issue", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"))).StatusCode);
        await app.As("zhao").Do((IssueHotWork issue) => issue.Run(hot, new()));
        Assert.Equal(HotWorkState.Issued, (await app.As("lin").Do((ShowHotWork show) => show.Run(hot))).State);
    }

    [Theory, OnEveryDatabase]
    public async Task The_household_asks_and_follows_it_in_the_portal_and_nobody_else_of_the_home_does(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, customer) = await app.Tenant();
        var id = await app.UnderWay("3-2-1802");
        // It is the tenant's; 何建国, who owns the home, reads of it and has no say.
        await app.Move(id, (p, _, _) => p.Of(customer, ApplicantKind.Tenant, "田租客", null));
        await Assert.ThrowsAsync<NotFound>(() => Ask(app, id, "he"));
        await app.Move(id, (p, _, _) => p.Of(app.World.Customers["何建国"], ApplicantKind.Owner, "何建国", null));
        Assert.DoesNotContain("Hot-work permits", (await app.As("he").Open($"/portal/fit-outs/{id}")).Text);
        var hot = await Ask(app, id, "he");
        var number = (await app.As("lin").Do((ShowHotWork show) => show.Run(hot))).Number;
        var page = await app.As("he").Open($"/portal/fit-outs/{id}");
        Assert.All([number, "厨房窗边 · 焊接护栏", "Asked", "2026-03-02 09:00"], words => Assert.Contains(words, page.Text));
        await app.As("zhao").Do((IssueHotWork issue) => issue.Run(hot, new()));
        Assert.Contains("Hot work now", (await app.As("he").Open($"/portal/fit-outs/{id}")).Text);
        app.Clock.Advance(TimeSpan.FromHours(4));
        Assert.Contains("Ended automatically", (await app.As("he").Open($"/portal/fit-outs/{id}")).Text);
    }
}
