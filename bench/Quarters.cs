using System.Diagnostics;
using System.Globalization;
using Npgsql;
using Steward.Testing;

namespace Steward.Bench;

/// <summary>Finds units and customers in a large estate, and opens a building of a hundred units there and where there is nothing else.</summary>
internal static class Quarters
{
    private const int Rounds = 3, Connections = 8;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(4);

    private sealed record Question(string What, Func<Town, int, string> Address);

    /// <summary>Names, telephone numbers and house numbers that there are.</summary>
    private sealed record Town(string[] Names, string[] Phones, string[] Labels, string Small, string[] Large)
    {
        public string Name(int turn) => Names[turn % Names.Length];
        public string Phone(int turn) => Phones[turn % Phones.Length];
        public string Label(int turn) => Labels[turn % Labels.Length];
        public string Initials(int turn) => Platform.Search.Pinyin.Initials(Name(turn));
    }

    private static readonly Question[] Questions =
    [
        new("A whole telephone number",                (t, n) => Customers(t.Phone(n))),
        new("The last four digits",                    (t, n) => Customers(t.Phone(n)[7..])),
        new("Six digits from the middle",              (t, n) => Customers(t.Phone(n)[3..9])),
        new("Three digits",                            (t, n) => Customers(t.Phone(n)[4..7])),
        new("A name",                                  (t, n) => Customers(t.Name(n))),
        new("Part of a name: its last two characters", (t, n) => Customers(t.Name(n)[^2..])),
        new("A surname alone",                         (t, n) => Customers(t.Name(n)[..1])),
        new("Pinyin initials of a name",               (t, n) => Customers(t.Initials(n))),
        new("The first two initials",                  (t, n) => Customers(t.Initials(n)[..2])),
        new("A house number",                          (t, n) => $"/units?Q={t.Label(n)}"),
        new("A room number alone",                     (t, n) => $"/units?Q={t.Label(n).Split('-')[2]}"),
        new("Part of a house number as it is said",    (t, n) => $"/units?Q={t.Label(n).Split('-')[0]}{Uri.EscapeDataString("栋")}{t.Label(n).Split('-')[2]}"),
        new("As one types: a telephone number",        (t, n) => Quick(t.Phone(n)[..7])),
        new("As one types: a name",                    (t, n) => Quick(t.Name(n))),
        new("As one types: initials",                  (t, n) => Quick(t.Initials(n))),
        new("As one types: a house number",            (t, n) => Quick(t.Label(n))),
    ];

    private static string Customers(string words) => $"/customers?Q={Uri.EscapeDataString(words)}";
    private static string Quick(string words) => $"/search/quick?q={Uri.EscapeDataString(words)}";

    public static async Task Run(string program, string server, int units, TextWriter to)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var connection = new NpgsqlConnectionStringBuilder(server) { Database = $"steward_estate_{units}" }.ToString();
        var filled = await Fill(program, server, connection, units);
        await Sql.SearchWithoutEnd(connection);
        await using var agent = await Visit.Start(program, Database.Postgres, connection);
        await Sql.Warm(connection, "estate_%", "platform_search");
        var town = await Look(connection);
        var found = new List<(string What, Measured M)>();
        foreach (var question in Questions) await Load.Measure(agent.Address, 2, turn => Get(agent, question.Address(town, turn)), Turn / 2);
        foreach (var question in Questions)
        {
            found.Add((question.What, await Load.Measure(agent.Address, Connections, turn => Get(agent, question.Address(town, turn)), Turn)));
            Console.Error.WriteLine(found[^1]);
        }
        var grids = new List<(Measured Few, Measured Many)>();
        for (var round = 0; round < Rounds; round++)
            grids.Add((await Load.Measure(agent.Address, 1, _ => Get(agent, $"/buildings/{town.Small}/grid"), Turn), await Load.Measure(agent.Address, 1, turn => Get(agent, $"/buildings/{town.Large[turn % town.Large.Length]}/grid"), Turn)));
        var taken = await Exports.Units(agent, Database.Postgres, units);
        Print(to, units, filled, found, Comparison.Middle(grids.Select(g => g.Few)), Comparison.Middle(grids.Select(g => g.Many)));
        Report.Print(to, taken);
    }

    private static HttpRequestMessage Get(Visit who, string address) => who.Signed(new(HttpMethod.Get, address));

    /// <summary>On a server where the estate stands already it is only asked.</summary>
    private static async Task<TimeSpan?> Fill(string program, string server, string connection, int units)
    {
        await using var database = new NpgsqlConnection(server);
        await database.OpenAsync();
        if ((await Sql.Ask(database, $"SELECT datname::text FROM pg_database WHERE datname = 'steward_estate_{units}'")).Count > 0) return null;
        await using (await Visit.Start(program, Database.Postgres, connection)) { }
        var clock = Stopwatch.StartNew();
        await Estate.Found(connection, units);
        return clock.Elapsed;
    }

    private static async Task<Town> Look(string connection)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        Task<List<string>> Some(string column, string table) => Sql.Ask(database, $"SELECT \"{column}\" FROM {table} TABLESAMPLE SYSTEM (1) ORDER BY md5(\"{column}\") LIMIT 2000");
        return new([.. (await Some("Name", "estate_customers")).Where(n => n.Length == 3)], [.. (await Some("Number", "estate_customer_phones")).Where(n => n.Length == 11)], [.. (await Some("Label", "estate_units")).Where(l => l.Split('-').Length == 3)],
            (await Sql.Ask(database, "SELECT b.\"Id\"::text FROM estate_buildings b JOIN estate_sites s ON s.\"Id\" = b.\"Site\" WHERE s.\"Code\" = 'U-S'"))[0],
            [.. await Sql.Ask(database, "SELECT b.\"Id\"::text FROM estate_buildings b JOIN estate_sites s ON s.\"Id\" = b.\"Site\" WHERE s.\"Code\" LIKE 'U_0' AND b.\"Order\" = 1 OR s.\"Code\" LIKE 'U1_' AND b.\"Order\" = 1")]);
    }

    private static void Print(TextWriter to, int units, TimeSpan? filled, IReadOnlyList<(string What, Measured M)> found, Measured few, Measured many)
    {
        to.WriteLine($"## An estate of {units:N0} units\n\n`bin/bench estate {units}`: {units:N0} units and {units * 3L:N0} customers on PostgreSQL{(filled is { } time ? $", written in {time.TotalSeconds:N0} s" : "")}, asked by an agent who serves all of it, over {Connections} connections.\n");
        to.WriteLine("| Found by | p50 ms | p99 ms | Answers/s | Errors |\n|---|--:|--:|--:|--:|");
        foreach (var (what, m) in found) to.WriteLine($"| {what} | {m.P50:0.0} | {m.P99:0.0} | {m.Rate:N0} | {m.Errors} |");
        to.WriteLine($"\n| Grid of a building of {Estate.Small} units | p50 ms | p99 ms |\n|---|--:|--:|\n| in a community of {Estate.Small} | {few.P50:0.0} | {few.P99:0.0} |\n| in a community of 50,000 | {many.P50:0.0} | {many.P99:0.0} |");
        to.WriteLine("\n| Aim | | |\n|---|---|---|");
        Report.Aim(to, $"p99 of a search is at most 100 ms at {Connections} connections", 100, found.Select(f => (f.What, f.M.P99)));
        Report.Aim(to, "The grid takes at most 1.5 times as long", 1.5, [("the grid", many.P50 / few.P50)]);
        Report.Aim(to, "No errors", 0, [("errors", found.Sum(f => f.M.Errors) + few.Errors + many.Errors)]);
    }
}
