using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Whether very many things have some words is reckoned from the statistics of the database.</summary>
public sealed class CommonTermsTests
{
    [Theory, OnPostgres]
    public async Task It_reckons_about_how_many_there_are_and_the_same_is_found(Database on)
    {
        await using var app = await StewardApp.Start(on);
        foreach (var subject in new[] { "厨房水管漏水", "灯不亮", "阳台漏水" }) await DigestTests.Open(app, subject);
        Assert.Equal(0, await Estimate(("rq漏水", false)));
        await app.Look(async db =>
        {
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO platform_search ("Owner", "Terms") SELECT gen_random_uuid(), 'rq' || CASE WHEN n % 2 = 0 THEN '漏水' ELSE '停电' END || CASE WHEN n % 3 = 0 THEN ' rqabc' ELSE ' rqabd' END || ' rq' || n FROM generate_series(1, 20000) n""");
            return await db.Database.ExecuteSqlRawAsync("ANALYZE platform_search");
        });

        await using var node = await app.AnotherNode();
        foreach (var (terms, query) in new[]
        {
            (new[] { ("rq漏水", false) }, "'rq漏水'"), ([("rq漏水", false), ("rqabc", false)], "'rq漏水' & 'rqabc'"), ([("rqab", true)], "'rqab':*"), ([("rq没有", false)], "'rq没有'"), ([("rq没有", true)], "'rq没有':*"),
        })
        {
            using var scope = node.Services.CreateScope();
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var having = (await db.Database.SqlQueryRaw<int>("""SELECT count(*)::int AS "Value" FROM platform_search WHERE "Vector" @@ CAST({0} AS tsquery)""", query).ToListAsync())[0];
            Assert.InRange(await scope.ServiceProvider.GetRequiredService<CommonTerms>().Estimate(terms, default), having * .7, having * 1.3 + 21);
        }

        Assert.True((await Newest("漏水")).AreMany);
        Assert.False((await Newest("灯不亮")).AreMany);
        Assert.Equal(["阳台漏水", "厨房水管漏水"], (await app.As("wang").Do((RequestList list) => list.Run(new() { Q = "漏水" }))).Rows.Select(r => r.Subject));

        async Task<(IQueryable<Request>, bool AreMany)> Newest(string words)
        {
            using var scope = node.Services.CreateScope();
            return await scope.ServiceProvider.GetRequiredService<RequestFinder>().Newest(words, default);
        }

        async Task<double> Estimate(params (string, bool)[] terms)
        {
            using var scope = app.Services.CreateScope();
            return await scope.ServiceProvider.GetRequiredService<CommonTerms>().Estimate(terms, default);
        }
    }
}
