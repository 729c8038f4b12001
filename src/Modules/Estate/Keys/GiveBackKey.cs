using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Custody;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Gives one key back to whom it belongs, against signature; the customer's agreement runs on for the others.</summary>
public sealed class GiveBackKey(Work work, Attachments attachments) : Change<KeyId, GiveBackKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required, StringLength(80)] public string SignedBy { get; set; } = "";
        [StringLength(500)] public string? Words { get; set; }
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("Whoever gets the key signs here, or on paper.", [nameof(Signature)]);
        }
    }

    protected override async Task Handle(KeyId id, Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        // The history of a key is read by all of the staff, and longer than anybody's name is kept.
        var signer = Shown.MaskedName(form.SignedBy.Trim());
        var told = key.Custody is { } custody ? await Db.Set<KeyCustody>().Where(c => c.Id == custody).Select(c => c.Number).SingleAsync(ct) : signer;
        key.GiveBack(form.Words.OrNull() is { } words ? $"{told}\n{words}" : told, Actor);
        if (key.Custody is null) key.SignFor(Now);
        await attachments.AddDrawing(key, form.Signature, AttachmentKind.Signature, nameof(form.Signature), caption: signer, ct: ct);
        Refresh(key.Topic);
    }
}
