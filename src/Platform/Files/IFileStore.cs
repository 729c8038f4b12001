namespace Steward.Platform.Files;

/// <summary>Where the contents of files are kept, each under the hash of its content: what is put twice is kept once,
/// and what is kept never changes.</summary>
public interface IFileStore
{
    static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    /// <summary>Keeps the content durably and tells the hash (SHA-256, lower-case hexadecimal) that finds it again.</summary>
    Task<string> Put(ReadOnlyMemory<byte> content, CancellationToken ct = default);

    /// <summary>A seekable stream of the content.</summary>
    Task<Stream> Open(string hash, CancellationToken ct = default);

    /// <summary>Deletes the content, unless it was put again within the last hour: whoever put it may not have written down yet that they refer to it.</summary>
    /// <returns>Whether it is gone.</returns>
    Task<bool> Delete(string hash, CancellationToken ct = default);

    /// <summary>Whether contents can be kept now; for the readiness check.</summary>
    Task<bool> IsReady(CancellationToken ct = default);
}
