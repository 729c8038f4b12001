using System.Diagnostics;
using System.Text.RegularExpressions;
using Steward.Testing;

namespace Steward.Host.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public async Task The_first_command_serves_a_community_to_everybody_whom_it_names()
    {
        var root = Repository.Folder;
        var readme = await File.ReadAllTextAsync(Path.Combine(root, "README.md"), TestContext.Current.CancellationToken);
        var data = Directory.CreateTempSubdirectory("steward-readme-");
        await using var host = await HostProcess.Start(new ProcessStartInfo(Path.Combine(root, "bin", "run")),
            ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("Connection", $"Data Source={data.FullName}/steward.db"), ("Files__Folder", $"{data.FullName}/files"), ("KeyRing__Folder", $"{data.FullName}/keyring"));

        var people = Named().Matches(readme).Select(m => m.Groups[1].Value).ToArray();
        Assert.Contains("wang", people);
        foreach (var person in people) Assert.NotEqual("/sign-in", (await (await host.Open("/sign-in")).Send("sign-in", ("UserName", person), ("Password", Password().Match(readme).Groups[1].Value))).Path);
        Assert.DoesNotContain("CREATE TABLE", host.Log, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `(\w+)` \|", RegexOptions.Multiline)]
    private static partial Regex Named();

    [GeneratedRegex("password of all of them is `([^`]+)`")]
    private static partial Regex Password();
}
