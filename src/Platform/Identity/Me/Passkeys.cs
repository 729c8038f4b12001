using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Me;

/// <summary>Keeps a passkey that this device has just made.</summary>
public sealed class AddPasskey(Work work, Myself myself, Accounts accounts, AccountSignIn signIn) : Create<AddPasskey.Form, AccountId>(work, Permission.SignedIn)
{
    public const int Most = 10;

    public sealed class Form
    {
        public string? Credential { get; set; }
        [StringLength(60)] public string? Name { get; set; }
    }

    protected override async Task<AccountId> Handle(Form form, CancellationToken ct)
    {
        var me = await myself.Find(ct);
        if ((await accounts.GetPasskeysAsync(me)).Count >= Most) throw new Refused("You have {0} passkeys; remove one that you no longer use.", Most);
        var made = await signIn.NewPasskey(form.Credential);
        if (made is not { Succeeded: true } || made.UserEntity.Id != me.Id.ToString()) throw new Refused("This passkey was not accepted. Please try again.");
        made.Passkey.Name = string.IsNullOrWhiteSpace(form.Name) ? null : form.Name.Trim();
        await accounts.AddOrUpdatePasskeyAsync(me, made.Passkey);
        Db.Add(History.Of(Actor, Now, me, "AddPasskey", made.Passkey.Name));
        return me.Id;
    }
}

/// <summary>Gives a passkey a name by which one knows it again.</summary>
public sealed class RenamePasskey(Work work, Myself myself, Accounts accounts) : Change<string, RenamePasskey.Form>(work, Permission.SignedIn)
{
    public sealed class Form
    {
        [Required, StringLength(60)] public string Name { get; set; } = "";
    }

    protected override async Task Handle(string id, Form form, CancellationToken ct)
    {
        var me = await myself.Find(ct);
        var passkey = await accounts.GetPasskeyAsync(me, PasskeyIds.Read(id)) ?? throw new NotFound();
        passkey.Name = form.Name.Trim();
        await accounts.AddOrUpdatePasskeyAsync(me, passkey);
    }
}

/// <summary>Removes a passkey: that device no longer signs me in.</summary>
public sealed class RemovePasskey(Work work, Myself myself, Accounts accounts) : Change<string, Bare>(work, Permission.SignedIn)
{
    protected override async Task Handle(string id, Bare form, CancellationToken ct)
    {
        var me = await myself.Find(ct);
        var passkey = await accounts.GetPasskeyAsync(me, PasskeyIds.Read(id)) ?? throw new NotFound();
        await accounts.RemovePasskeyAsync(me, passkey.CredentialId);
        Db.Add(History.Of(Actor, Now, me, "RemovePasskey", passkey.Name));
    }
}

internal static class PasskeyIds
{
    public static byte[] Read(string id) => Base64Url.IsValid(id) ? Base64Url.DecodeFromChars(id) : throw new NotFound();
}
