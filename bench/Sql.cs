using Npgsql;

namespace Steward.Bench;

/// <summary>Plain orders to a database, for what is filled and measured beside the program.</summary>
internal static class Sql
{
    public static async Task Tell(NpgsqlConnection database, string command)
    {
        await using var order = new NpgsqlCommand(command, database);
        await order.ExecuteNonQueryAsync();
    }

    /// <summary>Whoever measures searches for more parts of numbers than anybody may in an hour; said before the program starts, which keeps its settings for a while.</summary>
    public static async Task SearchWithoutEnd(string connection)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        var setting = Platform.Confidentiality.ConfidentialitySettings.Parts;
        await Tell(database, $"INSERT INTO platform_settings (\"Key\", \"Value\", \"From\", \"ByName\", \"At\") SELECT '{setting.Key}', '{setting.Most}', DATE '2000-01-01', 'bench', now() WHERE NOT EXISTS (SELECT 1 FROM platform_settings WHERE \"Key\" = '{setting.Key}')");
    }

    /// <summary>Reads tables and their indexes into the server's memory, where they are after a day's work.</summary>
    public static async Task Warm(string connection, params string[] tables)
    {
        await using var database = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connection) { CommandTimeout = 600 }.ToString());
        await database.OpenAsync();
        await Tell(database, "CREATE EXTENSION IF NOT EXISTS pg_prewarm");
        foreach (var named in tables)
            await Tell(database, $"SELECT pg_prewarm(c.oid) FROM pg_class c LEFT JOIN pg_index i ON i.indexrelid = c.oid WHERE c.relkind IN ('r', 'i') AND coalesce(i.indrelid, c.oid)::regclass::text LIKE '{named}'");
    }

    /// <summary>Waits until the jobs with which a program begins are done: the first time it learns suggestions, at night, it takes minutes.</summary>
    public static async Task Settle(string connection)
    {
        await using var database = new NpgsqlConnection(connection);
        await database.OpenAsync();
        for (var (quiet, seconds) = (0, 0); quiet < 20 && seconds < 900; quiet++, seconds++)
        {
            if ((await Ask(database, "SELECT \"Job\" FROM platform_job_runs WHERE \"EndedAt\" IS NULL")).Count > 0) quiet = 0;
            await Task.Delay(TimeSpan.FromSeconds(1));
        }
    }

    /// <summary>The first column of every row.</summary>
    public static async Task<List<string>> Ask(NpgsqlConnection database, string question)
    {
        var said = new List<string>();
        await using var query = new NpgsqlCommand(question, database);
        await using var rows = await query.ExecuteReaderAsync();
        while (await rows.ReadAsync()) said.Add(rows.GetString(0));
        return said;
    }
}
