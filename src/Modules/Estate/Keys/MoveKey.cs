using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Hangs a key on another hook (移位); that the hook is free, the database sees to.</summary>
public sealed class MoveKey(Work work, Hooks hooks) : Change<KeyId, MoveKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [Required] public KeyHookId? Hook { get; set; }
    }

    protected override async Task Handle(KeyId id, Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        var to = await hooks.Chosen(key.Site, form.Hook!.Value, nameof(form.Hook), ct);
        if (to.Id == key.Hook) throw new Invalid(nameof(form.Hook), "It hangs there already.");
        key.Move(to.Id, $"{await hooks.Label(key.Hook, ct)} → {to.Label}", Actor);
        Refresh(key.Topic);
    }
}
