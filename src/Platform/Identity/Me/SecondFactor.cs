using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Me;

public sealed class Proof
{
    [Required, StringLength(200)] public string CurrentPassword { get; set; } = "";
}

/// <summary>Makes a new key for the authenticator app; it counts once a code from the app has been typed.</summary>
public sealed class BeginSecondFactor(Work work, Myself myself, Accounts accounts, ShownOnce once) : Create<Proof, AccountId>(work, Permission.SignedIn)
{
    protected override async Task<AccountId> Handle(Proof form, CancellationToken ct)
    {
        var me = await myself.Prove(form.CurrentPassword, nameof(form.CurrentPassword), ct);
        if (me.TwoFactorEnabled) throw new Refused("The second factor is on already. Turn it off first to set it up anew.");
        await accounts.ResetAuthenticatorKeyAsync(me);
        once.Show((await accounts.GetAuthenticatorKeyAsync(me))!);
        return me.Id;
    }
}

/// <summary>Turns the second factor on, and gives the recovery codes.</summary>
public sealed class ConfirmSecondFactor(Work work, Myself myself, Accounts accounts, ShownOnce once) : Create<ConfirmSecondFactor.Form, AccountId>(work, Permission.SignedIn)
{
    public sealed class Form
    {
        [Required, StringLength(12)] public string Code { get; set; } = "";
    }

    protected override async Task<AccountId> Handle(Form form, CancellationToken ct)
    {
        var me = await myself.Find(ct);
        if (me.TwoFactorEnabled || await accounts.GetAuthenticatorKeyAsync(me) is null) throw new Refused("Begin again: there is no key waiting to be confirmed.");
        if (!await accounts.VerifyTwoFactorTokenAsync(me, TokenOptions.DefaultAuthenticatorProvider, form.Code.Replace(" ", "")))
            throw new Invalid(nameof(form.Code), "{0} is not right. Check the clock of the telephone and use the code shown now.");
        await accounts.SetTwoFactorEnabledAsync(me, true);
        once.Show([.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(me, 10) ?? []]);
        Db.Add(History.Of(Actor, Now, me, "TurnOnSecondFactor"));
        return me.Id;
    }
}

/// <summary>Gives new recovery codes; the old ones no longer work.</summary>
public sealed class RenewRecoveryCodes(Work work, Myself myself, Accounts accounts, ShownOnce once) : Create<Proof, AccountId>(work, Permission.SignedIn)
{
    protected override async Task<AccountId> Handle(Proof form, CancellationToken ct)
    {
        var me = await myself.Prove(form.CurrentPassword, nameof(form.CurrentPassword), ct);
        if (!me.TwoFactorEnabled) throw new Refused("The second factor is not on.");
        once.Show([.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(me, 10) ?? []]);
        Db.Add(History.Of(Actor, Now, me, "RenewRecoveryCodes"));
        return me.Id;
    }
}

/// <summary>Turns the second factor off.</summary>
public sealed class EndSecondFactor(Work work, Myself myself, Accounts accounts) : Create<Proof, AccountId>(work, Permission.SignedIn)
{
    protected override async Task<AccountId> Handle(Proof form, CancellationToken ct)
    {
        var me = await myself.Prove(form.CurrentPassword, nameof(form.CurrentPassword), ct);
        await accounts.WithoutSecondFactor(me);
        Db.Add(History.Of(Actor, Now, me, "TurnOffSecondFactor"));
        return me.Id;
    }
}
