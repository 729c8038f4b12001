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
