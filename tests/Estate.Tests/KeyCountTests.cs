using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Counts;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class KeyCountTests
{
    private static async Task Job<T>(StewardApp app) where T : Platform.Jobs.IRunByClock
    {
        await using var scope = await app.Itself().Arrive();
        await scope.ServiceProvider.GetRequiredService<T>().Run(default);
    }

    private static Task<ShowCount.View> Look(StewardApp app, KeyCountId id, string who = "lin") => app.As(who).Do((ShowCount show) => show.Run(id));

    private static async Task<KeyCountId> OpenOne(StewardApp app, string who = "lin") => Assert.Single((await app.As(who).Do((CountList list) => list.Run(new() { State = KeyCountState.Open }))).Rows).Id;

    /// <summary>Says of every hook what should be there, but of some something else.</summary>
    private static async Task Tick(StewardApp app, KeyCountId id, string who, params (string Hook, Seen Saw)[] otherwise)
    {
        var lines = (await Look(app, id)).Lines;
        var looks = lines.Select(l => new TickCount.Look { Hook = l.Hook, Saw = otherwise.Where(o => o.Hook == l.Label).Select(o => (Seen?)o.Saw).FirstOrDefault() ?? (l.Key is not null && !l.IsOut ? Seen.Hanging : Seen.Empty) });
        await app.As(who).Do((TickCount tick) => tick.Run(id, new() { Ticks = [.. looks] }));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_people_count_every_week_and_resolve_what_differs(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left(seal: "FC-1");
        await Task.WhenAll(Job<BeginKeyCounts>(app), Job<BeginKeyCounts>(app));
        var id = await OpenOne(app);
        Assert.Equal(6, (await Look(app, id)).Lines.Count);
        Assert.Contains(await app.Told("wang"), t => t.Contains("to be counted by two people until 2026-03-04"));

        await Tick(app, id, "wang");
        Task Close() => app.As("wang").Do((CloseCount close) => close.Run(id, new() { Conclusion = "账实相符" }));
        Assert.StartsWith("Two people have to look", (await Assert.ThrowsAsync<Refused>(Close)).Message);
        Assert.All((await Look(app, id, "chen")).Lines, l => Assert.Null(l.FirstSaw));
        await Tick(app, id, "chen", ("A-1", Seen.SealBroken), ("A-4", Seen.Hanging));
        await Assert.ThrowsAsync<Refused>(() => Tick(app, id, "zhao"));

        Assert.Equal(["A-1", "A-4"], (await Look(app, id)).Lines.Where(l => l.Differs).Select(l => l.Label));
        Assert.StartsWith("{0} differences", (await Assert.ThrowsAsync<Refused>(Close)).Message);
        foreach (var line in (await Look(app, id)).Lines.Where(l => l.Differs)) await app.As("wang").Do((ResolveDifference resolve) => resolve.Run(id, new() { Hook = line.Hook, Words = "已核实" }));
        await Close();
        Assert.Equal((KeyCountState.Closed, "王敏", "陈助理"), (await Look(app, id)) is var done ? (done.State, done.First, done.Second) : default);
        Assert.Contains("账实相符", (await app.As("lin").Open($"/keys/counts/{id}/print")).Text);

        await Job<BeginKeyCounts>(app);
        Assert.Empty((await app.As("lin").Do((CountList list) => list.Run(new() { State = KeyCountState.Open }))).Rows);
        app.Clock.Advance(TimeSpan.FromDays(7));
        await Job<BeginKeyCounts>(app);
        Assert.NotEqual(id, await OpenOne(app));
    }

    [Theory, OnEveryDatabase]
    public async Task A_difference_is_resolved_once_both_have_looked_and_does_not_vanish_without_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Left();
        await Job<BeginKeyCounts>(app);
        var id = await OpenOne(app);
        await Tick(app, id, "wang", ("A-1", Seen.Empty));
        var hook = (await Look(app, id)).Lines[0].Hook;
        Task Resolve() => app.As("wang").Do((ResolveDifference resolve) => resolve.Run(id, new() { Hook = hook, Words = "在另一柜找到" }));
        await Assert.ThrowsAsync<Refused>(Resolve);
        await Tick(app, id, "chen");
        await Resolve();

        Task Again(string? words) => app.As("wang").Do((TickCount tick) => tick.Run(id, new() { Ticks = [new() { Hook = hook, Saw = Seen.Hanging }], Words = words }));
        Assert.Equal("Words", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Again(null))).Faults).Field);
        Assert.True((await Look(app, id)).Lines[0].Differs);
        await Again("钥匙已挂回");
        var view = await Look(app, id);
        Assert.Equal((false, null), (view.Lines[0].Differs, view.Lines[0].Resolution));
        Assert.Contains(view.Story.Moves, m => m.Note == "A-1: 钥匙已挂回");
        var page = await app.As("wang").Open($"/keys/hooks/{(await Look(app, id)).Lines[1].Hook}");
        Assert.DoesNotContain("Why a difference changes", page.Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_count_that_nobody_finishes_is_told_to_the_head_once_and_is_missed_when_the_next_is_due(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Cabinet();
        await Job<BeginKeyCounts>(app);
        var id = await OpenOne(app);
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Job<WatchKeys>(app);
        await Job<WatchKeys>(app);
        Assert.Single(await app.Told("zhou"), t => t.Contains("were to be counted until 2026-03-04"));
        Assert.True((await Look(app, id)).IsLate);
        app.Clock.Advance(TimeSpan.FromDays(4));
        await Job<BeginKeyCounts>(app);
        Assert.Equal(KeyCountState.Missed, (await Look(app, id)).State);
        Assert.NotEqual(id, await OpenOne(app));
    }

    [Theory, OnEveryDatabase]
    public async Task A_count_that_is_done_and_left_open_is_told_as_what_it_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Left();
        await Job<BeginKeyCounts>(app);
        var id = await OpenOne(app);
        await Tick(app, id, "wang");
        await Tick(app, id, "chen");
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Job<WatchKeys>(app);
        Assert.Single(await app.Told("zhou"), t => t.EndsWith("is done, and nobody has closed it", StringComparison.Ordinal));
        Assert.DoesNotContain(await app.Told("zhou"), t => t.Contains("were to be counted", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_that_is_lent_while_counting_is_no_difference_and_others_see_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var cabinet = Assert.Single(await app.As("wang").Do((CabinetList list) => list.Run(new())));
        var id = await app.As("wang").Do((BeginCount begin) => begin.Run(new() { Cabinet = cabinet.Id }));
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((BeginCount begin) => begin.Run(new() { Cabinet = cabinet.Id })));
        await Tick(app, id, "wang");
        await app.Lend(app.Repair(entry));
        await Tick(app, id, "sun");
        Assert.DoesNotContain((await Look(app, id)).Lines, l => l.Differs);
        await Assert.ThrowsAsync<NotFound>(() => Look(app, id, "liu"));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((CloseCount close) => close.Run(id, new())));
    }

    [Theory, OnEveryDatabase]
    public async Task On_a_phone_one_scans_hook_after_hook(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Left();
        var cabinet = Assert.Single(await app.As("wang").Do((CabinetList list) => list.Run(new())));
        var id = await app.As("wang").Do((BeginCount begin) => begin.Run(new() { Cabinet = cabinet.Id }));
        var first = (await Look(app, id)).Lines[0];
        var page = await app.As("chen").Open($"/keys/hooks/{first.Hook}");
        var next = await page.Send("tick", ("Ticks[0].Saw", "Hanging"));
        Assert.Equal($"/keys/hooks/{(await Look(app, id)).Lines[1].Hook}", next.Path);
        Assert.Equal(Seen.Hanging, (await Look(app, id, "chen")).Lines[0].Mine);
        Assert.Equal(6, (await app.As("chen").Open($"/keys/cabinets/{cabinet.Id}/labels")).Document.QuerySelectorAll(".label-sheet li").Length);
    }

    [Theory, OnEveryDatabase]
    public async Task A_difference_that_two_people_found_does_not_lapse_and_the_heads_are_told(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Left();
        await Job<BeginKeyCounts>(app);
        var id = await OpenOne(app);
        await Tick(app, id, "wang", ("A-1", Seen.Empty));
        await Tick(app, id, "chen", ("A-1", Seen.Empty));
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Job<WatchKeys>(app);
        await Job<WatchKeys>(app);
        Assert.Single(await app.Told("zhou"), t => t.StartsWith("1 differences of the count of"));
        Assert.DoesNotContain(await app.Told("zhou"), t => t.Contains("were to be counted"));
        app.Clock.Advance(TimeSpan.FromDays(4));
        await Job<BeginKeyCounts>(app);
        Assert.Equal(2, (await app.As("lin").Do((CountList list) => list.Run(new() { State = KeyCountState.Open }))).Rows.Count);

        var hook = (await Look(app, id)).Lines[0].Hook;
        await app.As("wang").Do((ResolveDifference resolve) => resolve.Run(id, new() { Hook = hook, Words = "在另一柜找到" }));
        await app.As("wang").Do((CloseCount close) => close.Run(id, new()));
        Assert.Equal(KeyCountState.Closed, (await Look(app, id)).State);
    }
}
