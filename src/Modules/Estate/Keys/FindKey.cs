using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>A key that was lost is there again.</summary>
public sealed class FindKey(Work work, Hooks hooks) : Change<KeyId, FindKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Words { get; set; } = "";
        public KeyHookId? Hook { get; set; }
    }

    protected override async Task Handle(KeyId id, Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        var hook = await hooks.Take(key.Site, form.Hook, nameof(form.Hook), [], ct);
        key.Find(hook.Id, form.Words.Trim(), Actor);
        Refresh(key.Topic);
    }
}
