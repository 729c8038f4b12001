using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Custody;

/// <summary>The customer takes the keys back against signature (解除托管); as long as one is out, the agreement runs on.</summary>
public sealed class EndCustody(Work work, Attachments attachments) : Change<KeyCustodyId, EndCustody.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required, StringLength(80)] public string SignedBy { get; set; } = "";
        [StringLength(500)] public string? Words { get; set; }
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("The customer signs here, or on paper.", [nameof(Signature)]);
        }
    }

    protected override async Task Handle(KeyCustodyId id, Form form, CancellationToken ct)
    {
        var custody = await Db.Set<KeyCustody>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        var keys = await Db.Set<KeptKey>().Where(k => k.Custody == id).ToListAsync(ct);
        if (keys.FirstOrDefault(k => k.State is KeptKeyState.Lent) is { } lent) throw new Refused("Key {0} is still out: take it back first.", lent.Number);
        foreach (var key in keys.Where(k => k.IsHere)) key.GiveBack(custody.Number, Actor);
        custody.End(Shown.DayOf(Now), form.SignedBy.Trim(), form.Words.OrNull(), Actor);
        await attachments.AddDrawing(custody, form.Signature, AttachmentKind.Signature, nameof(form.Signature), caption: Shown.MaskedName(form.SignedBy.Trim()), ct: ct);
        Refresh($"keys:{custody.Site}");
    }
}
