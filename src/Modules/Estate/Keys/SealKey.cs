using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Seals a key (封存) under a number.</summary>
public sealed class SealKey(Work work) : Change<KeyId, SealKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(40)] public string Seal { get; set; } = "";
    }

    protected override async Task Handle(KeyId id, Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        key.Close(form.Seal.Trim(), Actor);
        Refresh(key.Topic);
    }
}
