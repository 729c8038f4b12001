using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Corrects what was written down about a key: kind, sets, place, note.</summary>
public sealed class CorrectKey(Work work) : Change<KeyId, CorrectKey.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        public KeyKind Kind { get; set; }
        [Range(1, 99)] public int Sets { get; set; } = 1;
        [StringLength(100)] public string? Place { get; set; }
        [StringLength(1000)] public string? Note { get; set; }
    }

    protected override async Task Handle(KeyId id, Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        if (key.Unit is null && form.Place.OrNull() is null) throw new Invalid(nameof(form.Place), "{0} is needed.");
        key.Correct(form.Kind, form.Sets, key.Unit is null ? form.Place.OrNull() : null, Masking.Back(form.Note.OrNull(), key.Note), Actor);
        Refresh(key.Topic);
    }
}
