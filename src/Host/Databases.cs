using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;

namespace Steward.Host;

/// <summary>Which database: the embedded SQLite unless «Database» says Postgres.</summary>
public static class Databases
{
    public static bool IsPostgres(IConfiguration settings) => settings["Database"] == "Postgres";

    public static void Choose(DbContextOptionsBuilder options, IConfiguration settings)
    {
        if (IsPostgres(settings))
            options.UseNpgsql(settings["Connection"], o => o.MigrationsAssembly("Steward.Migrations.Postgres"));
        else
            options.UseSqlite(settings["Connection"] ?? "Data Source=data/steward.db", o => o.MigrationsAssembly("Steward.Migrations.Sqlite"));
    }

    public static async Task Prepare(Db db)
    {
        if (db.Database.IsSqlite() && new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is { Length: > 0 } file && Path.GetDirectoryName(file) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        await db.Database.MigrateAsync();
    }
}
