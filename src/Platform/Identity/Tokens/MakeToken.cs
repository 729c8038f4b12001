using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Tokens;

public sealed class NewToken
{
    [Required, StringLength(60)] public string Name { get; set; } = "";
    /// <summary>The last day it works; open-ended when empty.</summary>
    public DateOnly? LastDay { get; set; }

    internal DateTimeOffset? ExpiresAt(DateTimeOffset now)
    {
        var end = LastDay is { } day ? Shown.At(day.AddDays(1).ToDateTime(TimeOnly.MinValue)) : (DateTimeOffset?)null;
        return end > now || end is null ? end : throw new Invalid(nameof(LastDay), "{0} is over already.");
    }
}

/// <summary>Makes a token with which a program acts as me.</summary>
public sealed class MakeToken(Work work, Me.Myself myself, ShownOnce once) : Create<NewToken, ApiTokenId>(work, Permissions.OwnTokens)
{
    public const int Most = 20;

    protected override async Task<ApiTokenId> Handle(NewToken form, CancellationToken ct)
    {
        var me = await myself.Find(ct);
        if (await Db.Set<ApiToken>().CountAsync(t => t.Account == me.Id && t.RevokedAt == null, ct) >= Most) throw new Refused("You have {0} tokens; revoke those that are not used.", Most);
        return Minting.Add(Db, me.Id, form, Now, once);
    }
}

/// <summary>Makes a token for an API client.</summary>
public sealed class MakeClientToken(Work work, Sending sending, ShownOnce once) : Change<AccountId, NewToken>(work, Permissions.KeepStaff)
{
    protected override async Task Handle(AccountId id, NewToken form, CancellationToken ct)
    {
        if (sending.ByToken) throw new Denied();
        var client = await Db.Users.VisibleTo(Actor).Where(a => a.Id == id && a.Kind == ActorKind.Client).OrNotFound(ct);
        if (client.ClosedAt is not null) throw new Refused("This account is closed already.");
        Minting.Add(Db, client.Id, form, Now, once);
        Db.Add(History.Of(Actor, Now, client, "MakeToken", form.Name));
    }
}

/// <summary>Ends a token at once: one's own, or an API client's.</summary>
public sealed class RevokeToken(Work work) : Change<ApiTokenId, Bare>(work, Permission.SignedIn)
{
    protected override async Task Handle(ApiTokenId id, Bare form, CancellationToken ct)
    {
        var token = await Db.Set<ApiToken>().Where(t => t.Id == id && t.RevokedAt == null).OrNotFound(ct);
        var owner = await Db.Users.AsNoTracking().VisibleTo(Actor).Where(a => a.Id == token.Account).OrNotFound(ct);
        if (owner.Id != Actor.Account && !Actor.May(Permissions.KeepStaff)) throw new NotFound();
        token.Revoke(Now);
        Db.Add(History.Of(Actor, Now, owner, "RevokeToken", token.Name));
    }
}

internal static class Minting
{
    public static ApiTokenId Add(Data.Db db, AccountId account, NewToken form, DateTimeOffset now, ShownOnce once)
    {
        var secret = $"stw_{Secret.New()}";
        var token = new ApiToken(account, form.Name.Trim(), Secret.Hash(secret), now, form.ExpiresAt(now));
        db.Add(token);
        once.Show(secret);
        return token.Id;
    }
}
