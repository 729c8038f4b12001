using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.FitOut.Passes;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>A guard scans passes and lets goods out, with the passes of a year behind them: the page that a scan opens, and the form by which everything leaves, as the phone sends it.</summary>
internal static class Gate
{
    private const int Earlier = 60_000, Today = 15_000, Batch = 5000;
    private static readonly int[] Connections = [1, 8];
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    public static async Task Run(string program, string server, TextWriter to)
    {
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = "steward_gate" }.ToString();
        await using var visit = await Visit.Start(program, Database.Postgres, connection);
        var codes = await Fill(connection);
        var guard = await visit.As("guo", "/gate/passes");
        var (scanned, released) = (0, 0);
        HttpRequestMessage Scan(int turn) => guard.Signed(new(HttpMethod.Get, $"/gate/passes/{codes[Interlocked.Increment(ref scanned) % codes.Length]}"));
        HttpRequestMessage Release(int turn) => guard.Signed(new(HttpMethod.Post, $"/gate/passes/{codes[Interlocked.Increment(ref released) % codes.Length]}")
        {
            Content = new MultipartFormDataContent { { new StringContent("release"), "_handler" }, { new StringContent(guard.Proof), "__RequestVerificationToken" }, { new StringContent(Guid.NewGuid().ToString("N")), Platform.Api.Arriving.KeyField }, { new StringContent("true"), "Model.All" } },
        });
        await Load.Warm(visit.Address, 8, Scan);
        await Load.Warm(visit.Address, 8, Release);
        var measured = new List<(string What, Measured M, long Memory)>();
        foreach (var connections in Connections)
        {
            measured.Add(("Scan: the page of a pass", await Load.Measure(visit.Address, connections, Scan, Turn), visit.Memory()));
            measured.Add(("Release: everything leaves", await Load.Measure(visit.Address, connections, Release, Turn), visit.Memory()));
        }
        Print(to, measured, await Count(connection));
    }

    /// <returns>The codes of those that are good today.</returns>
    private static async Task<string[]> Fill(string connection)
    {
        await using var app = StewardApp.On(Database.Postgres, connection);
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        var site = await db.Set<Site>().OrderBy(s => s.Code).Select(s => s.Id).FirstAsync();
        var units = await db.Set<Unit>().AsNoTracking().Where(u => u.Site == site).ToArrayAsync();
        var customer = await db.Set<global::Steward.Estate.Customers.Customer>().Where(c => c.Site == site).OrderBy(c => c.Name).Select(c => c.Id).FirstAsync();
        var (system, codes, now) = (new Actor(), new List<string>(), DateTimeOffset.UtcNow);
        system.BecomeSystem();
        for (var n = 0; n < Earlier + Today; n++)
        {
            var (unit, at) = (units[n % units.Length], n < Earlier ? now.AddDays(-1 - n % 365) : now);
            var pass = new GoodsPass(site, $"FX-B{n:0000000}", unit.Building, unit.Id, unit.Label, PassApplicant.Owner, null, at);
            pass.By(customer, "王雪梅", "14211118001", null);
            pass.On(Shown.DayOf(at), null, false, null);
            pass.CarriedBy("刘师傅", "浙A12345");
            foreach (var (name, order) in new[] { "双人床", "纸箱", "书桌", "洗衣机" }.Select((name, i) => (name, i))) pass.Add(new(order, name, order + 1));
            pass.Identify(PassDocument.IdentityCard, "8814", null);
            pass.Issue(PassReview.Nobody, FeesSaid.NoData, needsControl: false, null, system, at);
            if (n < Earlier) pass.Expire(system);
            else codes.Add(pass.Code);
            db.Add(pass);
            if (n % Batch == Batch - 1) await Copy.Added(db);
        }
        await Copy.Added(db);
        foreach (var command in new[] { "VACUUM ANALYZE", "CHECKPOINT" }) await db.Database.ExecuteSqlRawAsync(command);
        return [.. codes];
    }

    /// <summary>What left, as the database has it: of no pass more than once.</summary>
    private static async Task<(long Releases, long Passes)> Count(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var rows = await database.CreateCommand("SELECT count(*), count(DISTINCT \"Pass\") FROM fit_out_releases WHERE \"Pass\" IN (SELECT \"Id\" FROM fit_out_passes WHERE \"Number\" LIKE 'FX-B%')").ExecuteReaderAsync();
        await rows.ReadAsync();
        return (rows.GetInt64(0), rows.GetInt64(1));
    }

    private static void Print(TextWriter to, IReadOnlyList<(string What, Measured M, long Memory)> measured, (long Releases, long Passes) left)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        to.WriteLine($"## The gate\n\n`bin/bench gate`: a guard's phone with {Today:N0} passes of today and {Earlier:N0} of the year before, on PostgreSQL with its usual durability.\n\n| What | Connections | Answers/s | p50 ms | p99 ms | Errors | Memory MB |\n|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (what, m, memory) in measured) to.WriteLine($"| {what} | {m.Connections} | {m.Rate:N0} | {m.P50:0.0} | {m.P99:0.0} | {m.Errors} | {memory} |");
        to.WriteLine($"\n{left.Releases:N0} releases of {left.Passes:N0} passes: none twice.\n\n| Aim | | |\n|---|---|---|\n| From scan to answer p99 is at most 100 ms at 8 connections | {(measured.Where(m => m.M.Connections == 8).All(m => m.M.P99 <= 100) ? "met" : "not met")} | {string.Join(", ", measured.Where(m => m.M.Connections == 8).Select(m => $"{m.What}: {m.M.P99:0.0}"))} |\n");
    }
}
