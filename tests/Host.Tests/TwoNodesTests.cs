using System.Text.Json;

namespace Steward.Host.Tests;

/// <summary>Two programs over one database are one system to whoever looks.</summary>
public sealed class TwoNodesTests
{
    [Theory, OnPostgres]
    public async Task What_happens_at_one_is_seen_at_the_other_also_after_the_database_was_away(Database on)
    {
        await using var server = await PostgresServer.Make();
        await using var here = await HostProcess.Start(on, server.Connection, ("Demo", "small"));
        await using var there = await HostProcess.Start(on, server.Connection);
        var (wang, lin) = (await here.SignIn("wang"), await there.SignIn("lin"));
        var sites = JsonSerializer.Deserialize<JsonElement>(await lin.GetStringAsync("/api/estate/sites"));
        var topic = $"requests:{sites.EnumerateArray().First().GetProperty("id").GetString()}";
        using var stream = new StreamReader(await lin.GetStreamAsync($"/live?topics={topic}"));
        await Heard(stream, "event: hello");

        await Open(wang, "楼道灯不亮");
        await Heard(stream, $"data: {topic}");

        await server.Stop();
        await server.Start();
        // What was said meanwhile is lost: whoever listens is asked to look again.
        await Heard(stream, $"data: {topic}");
        await Open(wang, "厨房水管漏水");
        await Heard(stream, $"data: {topic}");
    }

    private static async Task Open(HttpClient browser, string subject)
    {
        var page = await Wait.For(() => Page.Open(browser, "/requests/new"), p => p.Forms.Contains("open"));
        Assert.NotEqual("/requests/new", (await page.Send("open", ("Subject", subject))).Path);
    }

    private static async Task Heard(StreamReader stream, string line)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await stream.ReadLineAsync(patience.Token) is { } said)
            if (said == line) return;
        Assert.Fail($"The stream ended without «{line}».");
    }
}
