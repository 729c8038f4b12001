using Microsoft.Data.Sqlite;
using Npgsql;

namespace Steward.Testing;

/// <summary>Fresh databases, quickly: one of each kind is prepared once per run and copied for every test.</summary>
internal static class Databases
{
    /// <summary>Connection string of a PostgreSQL server on which databases may be made, or null.</summary>
    public static readonly string? Server = Environment.GetEnvironmentVariable("Tests__Postgres") is { Length: > 0 } server ? server : null;

    private static readonly string Run = $"steward_{Environment.ProcessId}_{Guid.NewGuid():N}"[..24];
    private static readonly SemaphoreSlim Copying = new(1);
    private static int last;

    /// <summary>A name, not yet a database.</summary>
    public static string NewConnection(Database database)
    {
        var name = $"{Run}_{Interlocked.Increment(ref last)}";
        return database is Database.Postgres
            ? new NpgsqlConnectionStringBuilder(Server) { Database = name, MaxPoolSize = 40, IncludeErrorDetail = true }.ToString()
            : $"Data Source={Path.Combine(Path.GetTempPath(), name)}.db";
    }

    public static async Task<string> Copy(Database database, string template)
    {
        var connection = NewConnection(database);
        if (database is Database.Sqlite)
        {
            File.Copy(FileOf(template), FileOf(connection));
            return connection;
        }
        // A template can be copied by one at a time.
        await Copying.WaitAsync();
        try { await Tell($"CREATE DATABASE \"{NameOf(connection)}\" TEMPLATE \"{NameOf(template)}\"", " STRATEGY FILE_COPY"); }
        finally { Copying.Release(); }
        return connection;
    }

    /// <summary>Lets go of every open connection, so that the database can be copied or dropped.</summary>
    public static void Release(Database database, string connection)
    {
        if (database is Database.Postgres)
            // The tests' own connections and the system's stand in pools of their own.
            foreach (var pooled in new[] { connection, Host.Databases.Swift(connection) }) { using var pool = new NpgsqlConnection(pooled); NpgsqlConnection.ClearPool(pool); }
        else { using var pool = new SqliteConnection(connection); SqliteConnection.ClearPool(pool); }
    }

    public static async Task Drop(Database database, string connection)
    {
        Release(database, connection);
        if (database is Database.Postgres) await Tell($"DROP DATABASE IF EXISTS \"{NameOf(connection)}\" WITH (FORCE)");
        else foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(FileOf(connection) + end);
    }

    private static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;
    private static string FileOf(string connection) => new SqliteConnectionStringBuilder(connection).DataSource;

    /// <param name="quicker">What makes it quicker, from PostgreSQL 15 on: files are copied, not page by page into the log.</param>
    private static async Task Tell(string command, string quicker = "")
    {
        await using var server = new NpgsqlConnection(Server);
        await server.OpenAsync();
        await using var order = new NpgsqlCommand(server.PostgreSqlVersion.Major >= 15 ? command + quicker : command, server);
        await order.ExecuteNonQueryAsync();
    }
}
