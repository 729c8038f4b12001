using System.Security.Cryptography;

namespace Steward.Platform.Files;

/// <summary>Contents as files in a folder. A file appears under its hash whole and on the disk, or not at all.</summary>
public sealed class DiskStore(FileSettings settings) : IFileStore
{
    public async Task<string> Put(ReadOnlyMemory<byte> content, CancellationToken ct)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(content.Span));
        var path = PathOf(hash);
        if (Touch(path)) return hash;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = $"{path}.{Guid.NewGuid():N}.part";
        try
        {
            await using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous))
            {
                await stream.WriteAsync(content, ct);
                stream.Flush(flushToDisk: true);
            }
            File.Move(draft, path, overwrite: true);
        }
        finally { File.Delete(draft); }
        return hash;
    }

    public Task<Stream> Open(string hash, CancellationToken ct) =>
        Task.FromResult<Stream>(new FileStream(PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan));

    public Task<bool> Delete(string hash, CancellationToken ct)
    {
        var (path, gone) = (PathOf(hash), $"{PathOf(hash)}.gone");
        // Out of the way first: whoever puts the same from now on writes it anew.
        if (File.Exists(path)) File.Move(path, gone, overwrite: true);
        if (!File.Exists(gone)) return Task.FromResult(true);
        if (File.GetLastWriteTimeUtc(gone) <= DateTime.UtcNow - IFileStore.Fresh)
        {
            File.Delete(gone);
            return Task.FromResult(true);
        }
        File.Move(gone, path, overwrite: true);
        return Task.FromResult(false);
    }

    /// <summary>What is put again counts as put now.</summary>
    private static bool Touch(string path)
    {
        try
        {
            if (!File.Exists(path)) return false;
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return true;
        }
        catch (FileNotFoundException) { return false; }
    }

    public async Task<bool> IsReady(CancellationToken ct)
    {
        try
        {
            Directory.CreateDirectory(settings.Folder);
            var probe = Path.Combine(settings.Folder, $"{Guid.NewGuid():N}.probe");
            await File.WriteAllBytesAsync(probe, [1], ct);
            File.Delete(probe);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException) { return false; }
    }

    private string PathOf(string hash)
    {
        if (hash.Length != 64 || !hash.All(char.IsAsciiHexDigitLower)) throw new ArgumentException("This is no hash.", nameof(hash));
        return Path.Combine(settings.Folder, hash[..2], hash[2..4], hash);
    }
}
