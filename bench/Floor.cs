using System.Diagnostics;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Steward.Bench;

/// <summary>What the machine gives at best: the database alone, and the web server alone.</summary>
internal static class Floor
{
    /// <summary>pgbench: one request row and one history row in one transaction, in the very tables.</summary>
    public static async Task<Measured> Insert(string connection, int clients)
    {
        var to = new NpgsqlConnectionStringBuilder(connection);
        var folder = Directory.CreateTempSubdirectory("steward-pgbench").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "insert.sql"), await Script(connection));
        const int seconds = 10;
        var start = new ProcessStartInfo("pgbench", ["-n", "-M", "prepared", "-c", $"{clients}", "-j", "2", "-T", $"{seconds}", "-l", "-f", "insert.sql", "-h", to.Host!, "-p", $"{to.Port}", "-U", to.Username!, to.Database!])
        { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var pgbench = Process.Start(start)!;
        var said = await pgbench.StandardOutput.ReadToEndAsync() + await pgbench.StandardError.ReadToEndAsync();
        await pgbench.WaitForExitAsync();
        if (pgbench.ExitCode != 0) throw new InvalidOperationException(said);
        double[] times = [.. Directory.GetFiles(folder, "pgbench_log.*").SelectMany(File.ReadLines).Select(l => double.Parse(l.Split(' ')[2], CultureInfo.InvariantCulture) / 1000)];
        Directory.Delete(folder, recursive: true);
        return Load.Of(clients, times, TimeSpan.FromSeconds(seconds), 0, 0);
    }

    /// <summary>The statement that writes an existing row again under a new id and number.</summary>
    private static async Task<string> Script(string connection)
    {
        await using var database = NpgsqlDataSource.Create(connection);
        await using (var numbers = database.CreateCommand("CREATE SEQUENCE IF NOT EXISTS bench_number")) await numbers.ExecuteNonQueryAsync();
        await using var query = database.CreateCommand("""
            SELECT string_agg(quote_ident(key), ', ' ORDER BY key),
                   string_agg(CASE key WHEN 'Id' THEN ':id' WHEN 'Number' THEN '''PB-'' || nextval(''bench_number'')' ELSE quote_nullable(value) END, ', ' ORDER BY key)
            FROM (SELECT * FROM service_desk_requests WHERE "Number" LIKE 'BX-%' LIMIT 1) r, jsonb_each_text(to_jsonb(r))
            """);
        await using var row = await query.ExecuteReaderAsync();
        await row.ReadAsync();
        return $"""
            SELECT gen_random_uuid() AS id \gset
            BEGIN;
            INSERT INTO service_desk_requests ({row.GetString(0)}) VALUES ({row.GetString(1).Replace(":id", "(:id)::text::uuid")});
            INSERT INTO platform_history ("Thing", "Kind", "Action", "From", "To", "ByName", "At") VALUES ((:id)::text::uuid, 'Request', 'Open', NULL, 'New', '王敏', now());
            COMMIT;

            """;
    }

    /// <summary>Kestrel with one static file of that size, in a process of its own.</summary>
    public static async Task<Measured> StaticFile(long bytes, int connections)
    {
        var folder = Directory.CreateTempSubdirectory("steward-static").FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), new byte[bytes]);
        using var server = Process.Start(new ProcessStartInfo("dotnet", [Environment.GetCommandLineArgs()[0], "serve", folder]) { RedirectStandardOutput = true })!;
        try
        {
            var address = new Uri((await server.StandardOutput.ReadLineAsync())!);
            return await Load.Measure(address, connections, _ => new(HttpMethod.Get, "/page.html"));
        }
        finally
        {
            server.Kill();
            Directory.Delete(folder, recursive: true);
        }
    }

    public static async Task Serve(string folder)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseStaticFiles(new StaticFileOptions { FileProvider = new PhysicalFileProvider(folder) });
        await app.StartAsync();
        Console.WriteLine(app.Urls.First());
        await ((IHost)app).WaitForShutdownAsync();
    }
}
