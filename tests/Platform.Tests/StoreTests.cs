using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Files;

namespace Steward.Platform.Tests;

/// <summary>Wherever contents are kept, they are found again by their hash, whole and unchanged.</summary>
public sealed class StoreTests
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 300_000).Select(i => (byte)(i * 31 >> 3))];

    [Theory, InlineData("disk"), InlineData("S3")]
    public async Task What_is_put_twice_is_kept_once_and_comes_back_as_it_was(string kind)
    {
        await using var place = await Place.Of(kind);
        var hash = await place.Store.Put(Content);
        Assert.Equal(hash, await place.Store.Put(Content));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Content)), hash);
        Assert.NotEqual(hash, await place.Store.Put(Content[1..]));

        await using var stream = await place.Store.Open(hash);
        Assert.Equal((true, Content.Length), (stream.CanSeek, stream.Length));
        Assert.Equal(Content, await All(stream));
        stream.Position = 200_000;
        Assert.Equal(Content[200_000..], await All(stream));
        stream.Seek(-10, SeekOrigin.End);
        Assert.Equal(Content[^10..], await All(stream));
    }

    [Theory, InlineData("disk"), InlineData("S3")]
    public async Task What_was_never_put_is_not_there(string kind)
    {
        await using var place = await Place.Of(kind);
        await place.Store.Put(Content);
        await Assert.ThrowsAnyAsync<IOException>(() => place.Store.Open(new string('0', 64)));
    }

    [Theory, InlineData("disk"), InlineData("S3")]
    public async Task A_place_that_has_gone_says_that_it_is_not_ready(string kind)
    {
        await using var place = await Place.Of(kind);
        Assert.True(await place.Store.IsReady());
        await place.Spoil();
        Assert.False(await place.Store.IsReady());
    }

    [Theory, InlineData("disk"), InlineData("S3")]
    public async Task Readiness_names_the_files_when_they_cannot_be_kept(string kind)
    {
        await using var place = await Place.Of(kind);
        await using var app = await StewardApp.Start(Database.Sqlite, b => b.Services.AddSingleton(place.Store));
        Assert.Equal(HttpStatusCode.OK, (await app.Nobody().Http.GetAsync("/health/ready")).StatusCode);
        await place.Spoil();
        var answer = await app.Nobody().Http.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("Files cannot be kept.", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<byte[]> All(Stream stream)
    {
        var all = new MemoryStream();
        await stream.CopyToAsync(all);
        return all.ToArray();
    }

    private sealed record Place(IFileStore Store, Func<Task> Spoil, Func<ValueTask> End) : IAsyncDisposable
    {
        public static async Task<Place> Of(string kind)
        {
            if (kind is "S3")
            {
                var server = await S3Server.Start();
                var store = new S3Store(server.Settings);
                return new(store, server.Stop, () => { store.Dispose(); return server.DisposeAsync(); });
            }
            var folder = Directory.CreateTempSubdirectory("steward-files").FullName;
            return new(new DiskStore(new() { Folder = folder }),
                async () => { Directory.Delete(folder, recursive: true); await File.WriteAllTextAsync(folder, "in the way"); },
                () => { if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true); else File.Delete(folder); return default; });
        }

        public ValueTask DisposeAsync() => End();
    }
}
