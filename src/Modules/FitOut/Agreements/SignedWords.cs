using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;

namespace Steward.FitOut.Agreements;

/// <summary>All that was signed of one fit-out, for whoever holds something against it.</summary>
public sealed class SignedWords(Db db)
{
    /// <summary>Whether a clause stands in it; null where no words are on record.</summary>
    public async Task<bool?> Hold(FitOutId project, string clause, CancellationToken ct)
    {
        var signed = await db.Set<SignedText>().AsNoTracking().Where(s => s.Project == project).Select(s => s.Words).ToListAsync(ct);
        return signed.Count == 0 ? null : signed.Exists(words => Clauses.Cites(words, clause));
    }
}
