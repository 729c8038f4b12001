using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Opens the seal of a key (启封) without lending it, and says why.</summary>
public sealed class UnsealKey(Work work) : Change<KeyId, UnsealKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(KeyId id, Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        key.Break(form.Reason.Trim(), Actor);
        Refresh(key.Topic);
    }
}
