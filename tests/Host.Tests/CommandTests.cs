using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Reveals;

namespace Steward.Host.Tests;

/// <summary>What the program does in place of serving.</summary>
public sealed class CommandTests
{
    [Theory, OnEveryDatabase]
    public async Task The_command_says_whether_the_log_holds_and_names_the_row_that_was_edited(Database on)
    {
        await using var app = await StewardApp.Start(on);
        for (var i = 0; i < 3; i++)
            await app.As("wang").Do((Estate.Customers.RevealPhones reveal) => reveal.Run(app.World.Customers["吴晓梅"], new() { Reason = RevealReason.CallingBack }));
        var (code, said) = await Run(app, "verify-access-log");
        Assert.True(code == 0, said);
        Assert.Contains("3 rows", said);
        await app.Tamper("UPDATE platform_access_log SET \"ByName\" = 'somebody else' WHERE \"Number\" = 2");
        (code, said) = await Run(app, "verify-access-log");
        Assert.Equal(1, code);
        Assert.Contains("platform_access_log row 2: Changed", said);
        Assert.DoesNotContain("row 3", said);
    }

    private static async Task<(int Code, string Said)> Run(StewardApp app, string command)
    {
        var program = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "Host", new DirectoryInfo(AppContext.BaseDirectory).Name, "Steward.Host.dll"));
        var start = new ProcessStartInfo("dotnet", [program, command, "--contentRoot", Path.GetDirectoryName(program)!]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new[] { ("Database", app.Database.ToString()), ("Connection", app.Connection), ("KeyRing__Folder", app.KeyRing), ("ASPNETCORE_ENVIRONMENT", "Development") }) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (told, wrong) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await told + await wrong);
    }
}
