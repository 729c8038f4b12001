using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Caching.Memory;
using Npgsql;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;

namespace Steward.Host;

/// <summary>Which database: the embedded SQLite unless «Database» says Postgres.</summary>
public static class Databases
{
    private const string Embedded = "Data Source=data/steward.db";

    /// <summary>What Entity Framework has worked out of the model and of each question. By itself it keeps some five hundred questions, and the tests of one module alone ask more:
    /// a question that is worked out anew takes tens of milliseconds. One for each kind of database, for their models differ.</summary>
    private static readonly MemoryCache ForPostgres = Roomy(), ForSqlite = Roomy();

    private static MemoryCache Roomy() => new(new MemoryCacheOptions { SizeLimit = 200_000 });

    public static bool IsPostgres(IConfiguration settings) => settings["Database"] == "Postgres";

    public static void Choose(DbContextOptionsBuilder options, IConfiguration settings)
    {
        options.UseMemoryCache(IsPostgres(settings) ? ForPostgres : ForSqlite);
        // That the migrations lead to the model is tested; to compare the two at each start takes a second of it.
        options.ConfigureWarnings(w => w.Ignore(RelationalEventId.PendingModelChangesWarning));
        if (IsPostgres(settings))
            options.UseNpgsql(Swift(settings["Connection"]), o => o.MigrationsAssembly("Steward.Migrations.Postgres"));
        else
            // A list is one argument, as PostgreSQL has it by itself: one for each item makes Entity Framework write the statement anew every time.
            options.UseSqlite(Of(settings), o => o.MigrationsAssembly("Steward.Migrations.Sqlite").UseParameterizedCollectionMode(ParameterTranslationMode.Parameter));
    }

    /// <summary>The connection string.</summary>
    public static string Of(IConfiguration settings) => settings["Connection"] ?? Embedded;

    /// <summary>Statements are planned once for each connection, not at every call, neither compiled, which takes longer than any of ours runs,
    /// nor shared among processors, of which everybody who is at work needs one;
    /// a connection that goes back to the pool is not reset: nothing here leaves settings, locks or temporary tables behind on one.
    /// A connection string that says otherwise is obeyed.</summary>
    public static string Swift(string? connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        if (!settings.ShouldSerialize("Max Auto Prepare")) settings.MaxAutoPrepare = 200;
        if (!settings.ShouldSerialize("No Reset On Close")) settings.NoResetOnClose = true;
        if (!settings.ShouldSerialize("Options")) settings.Options = "-c jit=off -c max_parallel_workers_per_gather=0";
        return settings.ToString();
    }

    /// <summary>Where the embedded database lies; null when it is a server's, or in memory.</summary>
    public static string? Folder(IConfiguration settings) =>
        !IsPostgres(settings) && new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(settings["Connection"] ?? Embedded).DataSource is { Length: > 0 } file && Path.GetDirectoryName(file) is { Length: > 0 } folder ? folder : null;

    public static async Task Prepare(Db db)
    {
        if (db.Database.IsSqlite() && new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is { Length: > 0 } file && Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await db.Database.MigrateAsync();
        await AccessGuard.Put(db);
    }
}
