using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Files;

namespace Steward.Host.Tests;

/// <summary>What is copied while the system serves can be put back where nothing is, and nowhere else.</summary>
public sealed class BackupTests
{
    [Theory, OnEveryDatabase]
    public async Task What_was_copied_comes_back_whole_with_files_and_keys(Database on)
    {
        var place = Directory.CreateTempSubdirectory("steward-backup").FullName;
        await using var app = await StewardApp.Start(on);
        IFileStore store = new DiskStore(new() { Folder = $"{place}/files" });
        var photo = await store.Put("一张照片"u8.ToArray());
        for (var i = 0; i < 3; i++)
            await app.As("wang").Do((Estate.Customers.RevealPhones reveal) => reveal.Run(app.World.Customers["吴晓梅"], new() { Reason = RevealReason.CallingBack }));
        Task<(int Code, string Said)> Backup() => Run("backup", place, on, app.Connection, $"{place}/files", app.KeyRing);
        var (code, said) = await Backup();
        Assert.True(code == 0, said);
        Assert.False(Directory.Exists($"{place}/copy/keyring"));

        var another = await Another(on, app.Connection, $"{place}/again.db");
        Task<(int Code, string Said)> Restore() => Run("restore", place, on, another, $"{place}/files-again", $"{place}/keyring-again");
        (code, said) = await Restore();
        Assert.True(code == 0, said);
        Assert.Contains("The access log holds: 3 rows", said);
        await using (var content = await new DiskStore(new() { Folder = $"{place}/files-again" }).Open(photo, default)) Assert.Equal("一张照片", await new StreamReader(content).ReadToEndAsync());
        (code, said) = await Restore();
        Assert.Equal(1, code);
        Assert.Contains("nothing was put back", said);

        // What the program has let go of leaves the copy with the next one.
        Directory.Delete($"{place}/files", recursive: true);
        var later = await store.Put("另一张照片"u8.ToArray());
        (code, said) = await Backup();
        Assert.True(code == 0, said);
        Assert.Equal([later], Directory.GetFiles($"{place}/copy/files", "*", SearchOption.AllDirectories).Select(Path.GetFileName));
        await Drop(on, app.Connection, another);
    }

    private static async Task<(int Code, string Said)> Run(string command, string place, Database on, string connection, string files, string keyRing)
    {
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Host", new DirectoryInfo(AppContext.BaseDirectory).Name, "Steward.Host.dll"));
        var start = new ProcessStartInfo(Path.Combine(Repository.Folder, "bin", command), [$"{place}/copy", $"{place}/keys"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("Database", on.ToString()), ("Connection", connection), ("Files__Folder", files), ("KeyRing__Folder", keyRing), ("STEWARD", program), ("ASPNETCORE_ENVIRONMENT", "Development") }) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await told + await wrong);
    }

    /// <summary>Where nothing is yet.</summary>
    private static async Task<string> Another(Database on, string connection, string file)
    {
        if (on is Database.Sqlite) return new SqliteConnectionStringBuilder { DataSource = file }.ToString();
        var another = new NpgsqlConnectionStringBuilder(connection);
        another.Database += "_again";
        await Tell(connection, $"CREATE DATABASE \"{another.Database}\"");
        return another.ToString();
    }

    private static Task Drop(Database on, string connection, string another) =>
        on is Database.Sqlite ? Task.CompletedTask : Tell(connection, $"DROP DATABASE \"{new NpgsqlConnectionStringBuilder(another).Database}\" WITH (FORCE)");

    private static async Task Tell(string connection, string command)
    {
        await using var server = new NpgsqlConnection(connection);
        await server.OpenAsync();
        await using var order = new NpgsqlCommand(command, server);
        await order.ExecuteNonQueryAsync();
    }
}
