using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Takes a key into keeping that no customer left: of a public room or plant, or of a unit that the developer handed over.</summary>
public sealed class AddKey(Work work, Numbers numbers, Hooks hooks) : Create<AddKey.Form, KeyId>(work, Permissions.KeepKeys)
{
    public sealed class Form : IValidatableObject
    {
        [Required] public SiteId? Site { get; set; }
        public KeySource Source { get; set; } = KeySource.Company;
        public KeyKind Kind { get; set; } = KeyKind.Engineering;
        [Range(1, 99)] public int Sets { get; set; } = 1;
        /// <summary>The house number, when it is a unit's key.</summary>
        [StringLength(60)] public string? House { get; set; }
        [StringLength(100)] public string? Place { get; set; }
        [StringLength(40)] public string? Seal { get; set; }
        public KeyHookId? Hook { get; set; }
        [StringLength(1000)] public string? Note { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Source is KeySource.Customer) yield return new("A customer's key comes with a custody agreement.", [nameof(Source)]);
            if (string.IsNullOrWhiteSpace(House) == string.IsNullOrWhiteSpace(Place)) yield return new("Say what it opens: a house number or a place, not both.", [nameof(Place)]);
        }
    }

    protected override async Task<KeyId> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site!.Value)) throw new NotFound();
        var site = form.Site.Value;
        var key = new KeptKey(site, await numbers.Next("YS", ct), form.Kind, form.Sets, form.Source);
        if (form.House.OrNull() is { } house)
        {
            var unit = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Site == site).Numbered(house).FirstOrDefaultAsync(ct) ?? throw new Invalid(nameof(form.House), "There is no unit with this house number.");
            key.For(unit.Id, unit.Label);
        }
        else key.ForPlace(form.Place!.Trim());
        key.Hang((await hooks.Take(site, form.Hook, nameof(form.Hook), [], ct)).Id);
        key.Recall(KeptKeyAction.Add, form.Note.OrNull());
        if (form.Seal.OrNull() is { } seal) key.Close(seal, Actor);
        Db.Add(key);
        Refresh(key.Topic);
        return key.Id;
    }
}
