using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;

namespace Steward.Platform.Files;

/// <summary>Puts contents into the store so that none stays there for good when its form is refused afterwards.</summary>
public sealed class Storing(Db db, IFileStore store, TimeProvider clock)
{
    /// <summary>Notes the hashes in a moment of its own before anything is put: whoever deletes what nobody refers to finds them there.</summary>
    /// <returns>The hashes by which the contents are found again.</returns>
    public async Task<string[]> Put(byte[][] contents, CancellationToken ct)
    {
        var hashes = contents.Select(c => Convert.ToHexStringLower(SHA256.HashData(c))).ToArray();
        var note = "INSERT INTO platform_dropped_contents (\"Hash\", \"At\") VALUES " + string.Join(", ", hashes.Select((_, i) => $"({{{i + 1}}}, {{0}})"));
        await db.Database.ExecuteSqlRawAsync(note, [clock.GetUtcNow().UtcDateTime, .. hashes], ct);
        foreach (var content in contents) await store.Put(content, ct);
        return hashes;
    }
}
