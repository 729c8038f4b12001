using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Notifications;
using Steward.Platform.Search;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>Any part of a telephone number finds it; but nobody asks part by part until the masked number stands there.</summary>
public sealed class PartsTests
{
    private static async Task<StewardApp> Limited(Database on)
    {
        var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting set) => set.Run(ConfidentialitySettings.Parts.Key, new() { Value = "20" }));
        return app;
    }

    private static Task Search(StewardApp app, string words, string who = "wang") => app.As(who).Do((CustomerList list) => list.Run(new() { Q = words }));
    private static Task Anywhere(StewardApp app, string words, string who = "wang") => app.As(who).Do((SearchEverywhere search) => search.Run(new(words)));

    [Theory, OnEveryDatabase]
    public async Task Whoever_asks_part_by_part_is_stopped_and_told_of_once(Database on)
    {
        await using var app = await Limited(on);
        for (var n = 0; n < 10; n++)
        {
            await Search(app, $"吴晓梅 138{n}");
            await Anywhere(app, $"吴晓梅 90{n}5");
        }
        Assert.True((await Assert.ThrowsAsync<Refused>(() => Search(app, "吴晓梅 7000"))).IsTooOften);
        Assert.True((await Assert.ThrowsAsync<Refused>(() => Anywhere(app, "吴晓梅 7001"))).IsTooOften);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.As("wang").Http.GetAsync("/api/estate/customers?Q=7002")).StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await app.As("wang").Http.GetAsync("/search?q=7003")).StatusCode);
        foreach (var told in new[] { "lin", "zhou" })
            Assert.Contains("王敏", Assert.Single((await app.As(told).Do((MyNotifications mine) => mine.Run(new()))).Rows).Sentence);
        var log = Assert.Single((await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.Unusual }))).Rows);
        Assert.Equal(("王敏", "Search"), (log.ByName, log.What));

        await Search(app, "13800001801");
        await Search(app, "吴晓梅");
        await Search(app, "7000", "lin");
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await Search(app, "吴晓梅 7000");
    }

    [Theory, OnEveryDatabase]
    public async Task Who_types_on_or_turns_a_page_asks_the_same(Database on)
    {
        await using var app = await Limited(on);
        for (var n = 0; n < 6; n++)
        {
            var house = $"{1801 + n}";
            for (var typed = 2; typed <= 4; typed++) await Anywhere(app, house[..typed]);
            for (var again = 0; again < 5; again++) await Search(app, house);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task To_go_back_and_type_another_digit_is_to_ask_anew(Database on)
    {
        await using var app = await Limited(on);
        await Assert.ThrowsAsync<Refused>(async () =>
        {
            for (var n = 0; n < 30; n++)
            {
                await Search(app, "吴晓梅 1380");
                await Search(app, $"吴晓梅 1380{n:00}");
            }
        });
        Assert.Equal(0, await app.Look(db => db.Set<AccessEntry>().CountAsync(e => e.Act == AccessAct.Reveal)));
    }
}
