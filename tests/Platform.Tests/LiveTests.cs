using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Live;

namespace Steward.Platform.Tests;

public sealed class LiveTests
{
    [Fact]
    public async Task Two_nodes_over_one_PostgreSQL_hear_each_other_and_no_echo()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("Tests__Postgres") is not { Length: > 0 }, "PostgreSQL is not at hand: set Tests__Postgres, or run bin/test.");
        await using var here = await StewardApp.Start(Database.Postgres, b => b.Services.AddSingleton<SignalRelay>().AddHostedService(s => s.GetRequiredService<SignalRelay>()));
        await using var there = await here.AnotherNode(b => b.Services.AddSingleton<SignalRelay>().AddHostedService(s => s.GetRequiredService<SignalRelay>()));
        await Task.WhenAll(here.Services.GetRequiredService<SignalRelay>().Ready, there.Services.GetRequiredService<SignalRelay>().Ready).WaitAsync(TimeSpan.FromSeconds(20));
        var (mine, theirs) = (here.Services.GetRequiredService<Signals>(), there.Services.GetRequiredService<Signals>());
        using var heardThere = theirs.Listen(_ => true);
        using var heardHere = mine.Listen(_ => true);

        mine.Send(["requests:1"]);

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        Assert.Equal("requests:1", await heardThere.Reader.ReadAsync(patience.Token));
        theirs.Send(["requests:2"]);
        Assert.Equal("requests:1", await heardHere.Reader.ReadAsync(patience.Token));
        Assert.Equal("requests:2", await heardHere.Reader.ReadAsync(patience.Token));
    }

    [Theory, OnEveryDatabase]
    public async Task One_hears_of_ones_own_sites_and_of_oneself_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, liu) = (app.World.Accounts["wang"], app.World.Accounts["liu"]);
        string[] asked = [$"requests:{app.Site}", $"requests:{app.World.OtherSite}", $"person:{wang}", $"person:{liu}", "outbox", "requests:all"];

        await using var scope = await app.As("wang").Arrive();

        Assert.Equal([$"requests:{app.Site}", $"person:{wang}"], await scope.ServiceProvider.GetRequiredService<Topics>().Allowed(asked));
    }

    [Fact]
    public async Task The_stream_tells_what_changed_and_ends_on_signing_out()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var wang = app.As("wang");
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using var stream = new StreamReader(await wang.Http.GetStreamAsync($"/live?topics=requests:{app.Site}", patience.Token));
        Assert.Equal("event: hello", await stream.ReadLineAsync(patience.Token));

        app.Services.GetRequiredService<Signals>().Send([$"requests:{app.Site}", $"requests:{app.World.OtherSite}"]);

        Assert.Equal($"data: requests:{app.Site}", await Next(stream, "data: requests", patience.Token));
        app.Services.GetRequiredService<Signals>().Send([$"signed-out:{app.World.Accounts["wang"]}"]);
        await stream.ReadToEndAsync(patience.Token);
    }

    [Fact]
    public async Task Who_listens_a_moment_after_looking_hears_what_was_said_between()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var (wang, signals) = (app.As("wang"), app.Services.GetRequiredService<Signals>());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        signals.Send([$"person:{app.World.Accounts["wang"]}", $"requests:{app.World.OtherSite}"]);
        var looked = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        signals.Send([$"requests:{app.Site}"]);

        foreach (var since in new[] { looked, DateTimeOffset.UnixEpoch })
        {
            using var stream = new StreamReader(await wang.Http.GetStreamAsync($"/live?topics=requests:{app.Site}&since={since.ToUnixTimeMilliseconds()}", patience.Token));
            Assert.Equal($"data: requests:{app.Site}", await Next(stream, "data: requests", patience.Token));
        }
    }

    private static async Task<string?> Next(StreamReader stream, string start, CancellationToken ct)
    {
        while (await stream.ReadLineAsync(ct) is { } line)
            if (line.StartsWith(start, StringComparison.Ordinal)) return line;
        return null;
    }
}
