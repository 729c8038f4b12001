using System.Buffers.Text;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Me;

/// <summary>My account: who I am here, and the ways in which I sign in.</summary>
public sealed class ShowMe(Work work, Accounts accounts) : Query<ShowMe.Filter, ShowMe.View>(work, Permission.SignedIn)
{
    public sealed record Filter;
    public sealed record Passkey(string Id, string? Name, DateTimeOffset MadeAt);
    public sealed record View(AccountId Id, string UserName, string Name, string? Title, string? Language, bool SecondFactor, int RecoveryCodes, IReadOnlyList<Passkey> Passkeys, IReadOnlyList<TokenRow> Tokens);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var me = await Db.Users.VisibleTo(Actor).Where(a => a.Id == Actor.Account).OrNotFound(ct);
        var passkeys = await accounts.GetPasskeysAsync(me);
        return new(me.Id, me.UserName!, me.Name, me.Title, me.Language, me.TwoFactorEnabled, me.TwoFactorEnabled ? await accounts.CountRecoveryCodesAsync(me) : 0,
            [.. passkeys.OrderBy(p => p.CreatedAt).Select(p => new Passkey(Base64Url.EncodeToString(p.CredentialId), p.Name, p.CreatedAt))],
            await TokenRow.Of(Db, me.Id, ct));
    }
}
