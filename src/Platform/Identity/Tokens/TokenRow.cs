using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;

namespace Steward.Platform.Identity.Tokens;

/// <summary>A token as its owner sees it again: everything but the token.</summary>
public sealed record TokenRow(ApiTokenId Id, string Name, DateTimeOffset MadeAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt)
{
    internal static async Task<IReadOnlyList<TokenRow>> Of(Db db, AccountId account, CancellationToken ct) =>
        await db.Set<ApiToken>().Where(t => t.Account == account && t.RevokedAt == null).OrderBy(t => t.MadeAt)
            .Select(t => new TokenRow(t.Id, t.Name, t.MadeAt, t.ExpiresAt, t.LastUsedAt)).ToListAsync(ct);
}
