using System.Diagnostics;

namespace Steward.Testing;

/// <summary>A PostgreSQL server of the test's own, which can be stopped and started again.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("steward-postgres").FullName;

    /// <summary>Of a database that the program makes when it starts.</summary>
    public string Connection { get; private set; } = "";

    public static async Task<PostgresServer> Make()
    {
        var server = new PostgresServer();
        await server.Start();
        return server;
    }

    public async Task Start() => Connection = $"{(await Tell("start")).Replace("Database=postgres", "Database=steward", StringComparison.Ordinal)};Timeout=5";

    /// <summary>As when its machine fails: open connections break.</summary>
    public Task Stop() => Tell("stop");

    public async ValueTask DisposeAsync()
    {
        await Stop();
        Directory.Delete(folder, recursive: true);
    }

    private async Task<string> Tell(string what)
    {
        using var process = Process.Start(new ProcessStartInfo(Path.Combine(Repository.Folder, "bin", "postgres"), [what, folder]) { RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return said.Trim();
    }
}
