using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>One merged into a second, and that into a third, come apart as they came together.</summary>
public sealed class MergedChainTests
{
    private static async Task<(RequestId One, RequestId Two, RequestId Three)> Chain(StewardApp app)
    {
        var (one, two) = (await app.As("wu").Report(app, "水管爆了"), await app.As("he").Report(app, "楼上漏水", unit: "3-2-1802"));
        var three = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "2单元漏水", Building = app.World.Building, Area = Area.Public, ContactPhone = "13700000001" }));
        await Merge(app, one, two);
        await Merge(app, two, three);
        return (one, two, three);
    }

    private static Task Merge(StewardApp app, RequestId from, RequestId into) =>
        app.As("wang").Do(async (MergeRequest merge) => await merge.Run(from, new() { Number = (await app.As("lin").Do((ShowRequest show) => show.Run(into))).Number }));
    private static Task Unmerge(StewardApp app, RequestId id) => app.As("wang").Do((UnmergeRequest unmerge) => unmerge.Run(id, new()));

    /// <summary>Whose joiners go on with what: those of 1801, and those of 1802.</summary>
    private static async Task<(RequestId? Wu, RequestId? He)> GoOnWith(StewardApp app, RequestId id)
    {
        var joiners = (await app.As("wang").Do((JoinersOfRequest of) => of.Run(id))).Joiners.ToDictionary(j => j.House!, j => j.WentOnWith?.Id);
        return (joiners["3-2-1801"], joiners.GetValueOrDefault("3-2-1802"));
    }

    [Theory, OnEveryDatabase]
    public async Task Taking_the_first_out_takes_its_customer_out_of_all_further_ones(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (one, two, three) = await Chain(app);
        Assert.Equal((null, null), await GoOnWith(app, three));
        await Unmerge(app, one);
        Assert.Equal((one, null), await GoOnWith(app, three));
        Assert.Equal(one, (await GoOnWith(app, two)).Wu);
        Assert.Equal(2, (await app.As("wang").Do((JoinersOfRequest of) => of.Run(three))).Households);
    }

    [Theory, OnEveryDatabase]
    public async Task Taking_the_second_out_takes_along_whoever_came_with_the_first(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (one, two, three) = await Chain(app);
        await Unmerge(app, two);
        Assert.Equal((two, two), await GoOnWith(app, three));
        Assert.Null((await GoOnWith(app, two)).Wu);
        await Merge(app, two, three);
        Assert.Equal((null, null), await GoOnWith(app, three));
        await Unmerge(app, two);
        await Unmerge(app, one);
        Assert.Equal(one, (await GoOnWith(app, two)).Wu);
    }

    [Theory, OnEveryDatabase]
    public async Task A_message_becomes_a_request_once_even_if_two_split_it_at_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wu, wang) = (app.As("wu"), app.As("wang"));
        var lamp = await wu.Report(app, "厨房灯不亮");
        await wu.Do((AddToRequest add) => add.Run(lamp, new() { Words = "另外单元门也关不上" }));
        await wu.Do((AddToRequest add) => add.Run(lamp, new() { Words = "谢谢" }));
        async Task<long[]> Messages() => [.. (await wang.Do((JoinersOfRequest of) => of.Run(lamp))).Messages.Select(m => m.Id)];
        var said = await Messages();
        var tries = await Task.WhenAll(new[] { "wang", "lin", "wang" }.Select(async who =>
        {
            try { await app.As(who).Do((SplitWords split) => split.Run(lamp, new() { Message = said[0] })); return null; }
            catch (Refused refused) { return refused.Message; }
        }));
        Assert.Equal(1, tries.Count(t => t is null));
        Assert.Equal("This message has a request of its own already.", Assert.Single(tries.OfType<string>().Distinct()));
        Assert.Equal([said[1]], await Messages());
        await wang.Do((SplitWords split) => split.Run(lamp, new() { Message = said[1] }));
        Assert.Empty(await Messages());
    }
}
