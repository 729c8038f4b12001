using System.Globalization;
using Npgsql;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>The same questions with ten thousand requests and with a million, fifty thousand units in both.</summary>
internal sealed class Scale : IAsyncDisposable
{
    private const int Rounds = 3;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(3);
    private static readonly int[] Connections = [1, 8];

    private sealed record Question(string What, string Kind, Func<Scale, int, HttpRequestMessage> Ask);

    private static readonly Question[] Questions =
    [
        new("List the newest",                                 "list",   (of, _) => of.Get("/requests")),
        new("Filter: open",                                    "filter", (of, _) => of.Get("/requests?State=Open")),
        new("Filter: late, by due time",                       "filter", (of, _) => of.Get("/requests?Late=true&Sort=due")),
        new("Filter: closed complaints",                       "filter", (of, _) => of.Get("/requests?State=Closed&Type=Complaint")),
        new("Filter: one category",                            "filter", (of, turn) => of.Get($"/requests?Category={of.At(of.categories, turn)}")),
        new("Filter: one building",                            "filter", (of, turn) => of.Get($"/requests?Building={of.At(of.buildings, turn)}")),
        new("Filter: urgent",                                  "filter", (of, _) => of.Get("/requests?Urgency=Urgent")),
        new("Filter: dissatisfied",                            "filter", (of, _) => of.Get("/requests?Satisfaction=Dissatisfied")),
        new("Filter: one month",                               "filter", (of, turn) => of.Get($"/requests?From={of.Month(turn):yyyy-MM-dd}&To={of.Month(turn).AddDays(30):yyyy-MM-dd}")),
        new("Search a word that about 50 have",                "search", (of, turn) => of.Get($"/requests?Q={Uri.EscapeDataString(Years.Word(turn, of.requests))}")),
        new("Search a word that every eighth has",             "search", (of, _) => of.Get("/requests?Q=%E6%BC%8F%E6%B0%B4")),
        new("As one types: a number",                          "search", (of, turn) => of.Get($"/search/quick?q={of.Number(turn)}")),
        new("As one types: a word that about 50 have",         "search", (of, turn) => of.Get($"/search/quick?q={Uri.EscapeDataString(Years.Word(turn, of.requests))}")),
        new("As one types: a word that every eighth has",      "search", (of, _) => of.Get("/search/quick?q=%E6%BC%8F%E6%B0%B4")),
        new("The head's first page",                           "head",   (of, _) => of.head.Signed(new(HttpMethod.Get, "/"))),
    ];

    private readonly int requests;
    private readonly Visit agent, head;
    private readonly string[] categories, buildings;

    private Scale(int requests, Visit agent, Visit head, string[] categories, string[] buildings) => (this.requests, this.agent, this.head, this.categories, this.buildings) = (requests, agent, head, categories, buildings);

    private HttpRequestMessage Get(string address) => agent.Signed(new(HttpMethod.Get, address));
    private string At(string[] ids, int turn) => ids[turn % ids.Length];
    private DateOnly Month(int turn) => DateOnly.FromDateTime(DateTime.UtcNow).AddMonths(-2 - turn % 48);
    private string Number(int turn) => (turn * 7919L % requests).ToString("0000000", CultureInfo.InvariantCulture)[2..];

    /// <summary>Fills the small one and makes the large one of it.</summary>
    /// <param name="times">How many times over the large one has it all.</param>
    public static async Task Run(string program, string server, int times, TextWriter to)
    {
        var (few, many) = ($"steward_{Years.Lives}", $"steward_{Years.Lives * times}");
        await using (var database = new NpgsqlConnection(server))
        {
            await database.OpenAsync();
            // On a server where the towns stand already they are only asked.
            await using var known = new NpgsqlCommand($"SELECT 1 FROM pg_database WHERE datname = '{many}'", database);
            if (await known.ExecuteScalarAsync() is null) await Found(program, database, Named(few), Named(many), times);
        }
        await using var small = await Begin(program, Named(few), Years.Lives);
        await using var large = await Begin(program, Named(many), Years.Lives * times);
        foreach (var name in new[] { few, many }) await Sql.Settle(Named(name));
        new ScaleReport(await Compare(small, large), Years.Lives * times).Print(to);

        string Named(string name) => new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    private static async Task Found(string program, NpgsqlConnection database, string few, string many, int times)
    {
        // Sets up the tables and the cast.
        await using (await Visit.Start(program, Database.Postgres, few)) { }
        await Years.Fill(few);
        // A database is copied only while nobody is in it.
        var (one, copy) = (new NpgsqlConnectionStringBuilder(few).Database, new NpgsqlConnectionStringBuilder(many).Database);
        foreach (var command in new[] { $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{one}'", $"CREATE DATABASE {copy} TEMPLATE {one}" })
        {
            await using var order = new NpgsqlCommand(command, database) { CommandTimeout = 600 };
            await order.ExecuteNonQueryAsync();
        }
        Console.Error.WriteLine($"{Years.Lives:N0} requests are there.");
        await Repetition.Live(many, times);
        Console.Error.WriteLine($"{Years.Lives * times:N0} requests are there.");
    }

    private static async Task<Scale> Begin(string program, string connection, int requests)
    {
        await Sql.SearchWithoutEnd(connection);
        var agent = await Visit.Start(program, Database.Postgres, connection);
        await using var database = NpgsqlDataSource.Create(connection);
        return new(requests, agent, await agent.As("lin"), await Ids("SELECT \"Category\"::text FROM service_desk_requests WHERE \"Category\" IS NOT NULL GROUP BY 1 ORDER BY 1"), await Ids("SELECT \"Id\"::text FROM estate_buildings WHERE \"Site\" IN (SELECT \"Id\" FROM estate_sites WHERE \"Code\" LIKE 'T%') ORDER BY md5(\"Id\"::text) LIMIT 50"));

        async Task<string[]> Ids(string question)
        {
            var ids = new List<string>();
            await using var query = database.CreateCommand(question);
            await using var rows = await query.ExecuteReaderAsync();
            while (await rows.ReadAsync()) ids.Add(rows.GetString(0));
            return [.. ids];
        }
    }

    /// <summary>In turns, so that a slow moment of the machine falls on both; of three rounds the middling one counts.</summary>
    private static async Task<IReadOnlyList<Compared>> Compare(Scale small, Scale large)
    {
        foreach (var of in new[] { small, large })
            foreach (var question in Questions) await Load.Measure(of.agent.Address, 2, turn => question.Ask(of, turn), Turn);
        var found = new List<Compared>();
        foreach (var question in Questions)
            foreach (var count in Connections)
            {
                var rounds = new List<(Measured Few, Measured Many)>();
                for (var round = 0; round < Rounds; round++) rounds.Add((await Of(small), await Of(large)));
                found.Add(new(question.What, question.Kind, Comparison.Middle(rounds.Select(r => r.Few)), Comparison.Middle(rounds.Select(r => r.Many))));
                Console.Error.WriteLine(found[^1]);

                Task<Measured> Of(Scale of) => Load.Measure(of.agent.Address, count, turn => question.Ask(of, turn), Turn);
            }
        return found;
    }

    public ValueTask DisposeAsync() => agent.DisposeAsync();
}

/// <param name="Kind">What is promised of it: list, filter, search or head.</param>
internal sealed record Compared(string What, string Kind, Measured Few, Measured Many)
{
    /// <summary>How many times longer half of the answers take.</summary>
    public double Times => Many.P50 / Few.P50;
}
