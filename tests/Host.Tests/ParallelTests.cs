using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Steward.Platform.Data;
using Steward.ServiceDesk.Requests;

namespace Steward.Host.Tests;

public sealed class ParallelTests
{
    [Theory, OnEveryDatabase]
    public async Task Two_hundred_at_once_get_two_hundred_numbers_in_one_series(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Task.WhenAll(Enumerable.Range(1, 200).Select(n => app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = $"第 {n} 个电话" }))));

        var numbers = await app.Look(db => db.Set<Request>().Select(r => r.Number).ToListAsync());

        Assert.Equal(Enumerable.Range(1, 200).Select(n => $"2026-{n:00000}"), numbers.Select(n => n[^10..]).Order());
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_key_sent_twenty_times_at_once_logs_it_once(Database on)
    {
        await using var app = await StewardApp.Start(on);

        var ids = await Task.WhenAll(Enumerable.Range(1, 20).Select(_ => app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水" }), key: "twenty")));

        Assert.Single(ids.Distinct());
        Assert.Equal(1, await app.Look(db => db.Set<Request>().CountAsync()));
    }

    /// <summary>Where two wait for each other, the database gives one of them up: nobody did anything wrong, so nobody hears of it.</summary>
    [Theory, OnPostgres]
    public async Task Who_is_given_up_in_a_deadlock_does_it_again(Database on)
    {
        var crossing = new Crossing();
        await using var app = await StewardApp.Start(on, b => b.Services.ConfigureDbContext<Db>(o => o.AddInterceptors(crossing)));

        crossing.Left = 2;
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水" }));

        Assert.Equal((0, 1), (crossing.Left, await app.Look(db => db.Set<Request>().CountAsync())));
    }

    private sealed class Crossing : DbCommandInterceptor
    {
        public int Left { get; set; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData about, InterceptionResult<DbDataReader> result, CancellationToken ct = default) =>
            about.CommandSource is CommandSource.SaveChanges && Left > 0 && Left-- > 0 ? throw new PostgresException("deadlock detected", "ERROR", "ERROR", PostgresErrorCodes.DeadlockDetected) : new(result);
    }
}
