using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Confidentiality.Log;

namespace Steward.Host.Tests;

/// <summary>The keys of personal data lie outside the database: what happens when they are not where they were.</summary>
public sealed class KeyRingTests
{
    [Theory, OnEveryDatabase]
    public async Task Without_the_keys_it_was_written_with_a_database_is_not_served_until_somebody_says_that_they_are_lost(Database on)
    {
        await using var copy = await DatabaseCopy.Make(on);
        var empty = Directory.CreateTempSubdirectory("steward-keyring").FullName;
        Task<HostProcess> Start(params (string, string)[] more) => HostProcess.Start(on, copy.Connection, [("KeyRing__Folder", empty), .. more]);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Start());
        Assert.Contains("this database was written with the key «0»", refused.Message);
        Assert.DoesNotContain("   at ", refused.Message);
        Assert.Empty(Directory.GetFiles(empty));

        await using (await Start(("KeyRing__BeginAnew", "true"))) { }
        var key = Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(empty, "*.key")));
        Assert.NotEqual("0", key);
        Assert.Equal(key, await copy.Look(db => db.Set<AccessHead>().Select(h => h.Key).SingleAsync()));
        await using (await Start()) { }
        Assert.Single(Directory.GetFiles(empty, "*.key"));
    }

    [Fact]
    public async Task A_new_database_gets_a_key_named_by_its_day_that_nobody_else_can_read()
    {
        var folder = Directory.CreateTempSubdirectory("steward-first").FullName;
        await using var host = await HostProcess.Start(Database.Sqlite, $"Data Source={folder}/steward.db", ("KeyRing__Folder", $"{folder}/keyring"));
        var key = Assert.Single(Directory.GetFiles($"{folder}/keyring"));
        Assert.StartsWith($"{DateTime.UtcNow:yyyy}", Path.GetFileName(key));
        Assert.Equal(32, Convert.FromBase64String(await File.ReadAllTextAsync(key)).Length);
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));
    }

    [Fact]
    public async Task A_ring_that_comes_off_its_mount_is_told_and_what_is_known_goes_on_being_used()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var ring = app.Services.GetRequiredService<KeyRing>();
        Assert.Equal(HttpStatusCode.OK, (await app.Nobody().Http.GetAsync("/health/ready")).StatusCode);
        foreach (var file in Directory.GetFiles(app.KeyRing)) File.Delete(file);
        Assert.StartsWith(KeyRing.Prefix("0"), ring.Encrypt("x", "330102199003078888"));
        Assert.Empty(Directory.GetFiles(ring.Folder));
        var answer = await app.Nobody().Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("The keys of personal data are not where they should be.", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public void The_newest_key_comes_after_all_others_even_of_the_same_second()
    {
        var ring = new KeyRing(new ConfigurationBuilder().AddInMemoryCollection([new("KeyRing:Folder", Directory.CreateTempSubdirectory("steward-ring").FullName)]).Build());
        var names = Enumerable.Range(0, 3).Select(_ => ring.Add(StewardApp.Monday)).ToArray();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Equal((names[^1], 3), (ring.Current, ring.Names.Count));
    }
}
