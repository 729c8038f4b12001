using Npgsql;

namespace Steward.Bench;

/// <summary>What it costs that every look at a customer's record is taken down in one chain: the record, which is, beside the list of units, which is not.</summary>
internal static class Looks
{
    private static readonly int[] Readers = [1, 8];

    public static async Task Run(string program, string server, TextWriter page)
    {
        await using var subject = await Subject.Start(program, server, 1000);
        var customers = await Keys(subject.Connection, "estate_customers");
        var units = await Keys(subject.Connection, "estate_units");
        HttpRequestMessage Record(int turn) => subject.Ask($"/api/estate/customers/{customers[turn % customers.Length]}");
        HttpRequestMessage Unit(int turn) => subject.Ask($"/api/estate/units/{units[turn % units.Length]}");
        await Load.Warm(subject.Address, 8, Record);
        page.WriteLine("| Answer | Connections | Answers/s | p50 ms | p99 ms |\n|---|---:|---:|---:|---:|");
        foreach (var (name, ask) in new (string, Func<int, HttpRequestMessage>)[] { ("a customer's record, taken down", Record), ("a unit, not taken down", Unit) })
            foreach (var readers in Readers)
            {
                var measured = await Load.Measure(subject.Address, readers, ask);
                page.WriteLine(FormattableString.Invariant($"| {name} | {readers} | {measured.Rate:N0} | {measured.P50:0.0} | {measured.P99:0.0} |"));
                if (measured.Errors > 0) page.WriteLine($"{measured.Errors} errors");
            }
        var (rows, holds) = await Rows(subject.Connection);
        page.WriteLine($"\n{rows:N0} rows stand in the access log; numbers without a gap: {(holds ? "yes" : "no")}.");
    }

    private static async Task<Guid[]> Keys(string connection, string table)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var command = database.CreateCommand($"SELECT \"Id\" FROM {table} ORDER BY \"Id\" LIMIT 500");
        await using var reader = await command.ExecuteReaderAsync();
        var found = new List<Guid>();
        while (await reader.ReadAsync()) found.Add(reader.GetGuid(0));
        return [.. found];
    }

    private static async Task<(long, bool)> Rows(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using var command = database.CreateCommand("SELECT count(*), coalesce(max(\"Number\") - min(\"Number\") + 1, 0) FROM platform_access_log");
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        return (reader.GetInt64(0), reader.GetInt64(0) == reader.GetInt64(1));
    }
}
