using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Custody;

/// <summary>A customer leaves keys of a unit with the company (签订托管协议): papers, signature, and each bunch on its hook.</summary>
public sealed class TakeCustody(Work work, Numbers numbers, Hooks hooks, Attachments attachments, SettingReader settings) : Create<TakeCustody.Form, KeyCustodyId>(work, Permissions.KeepKeys)
{
    public sealed class Form : IValidatableObject
    {
        public UnitId Unit { get; set; }
        [Required] public CustomerId? Customer { get; set; }
        [Required] public DateOnly? From { get; set; }
        public DateOnly? To { get; set; }
        [StringLength(200)] public string? Why { get; set; }
        public List<Line> Keys { get; set; } = [];
        /// <summary>The letter of authority or commitment (委托书/承诺书).</summary>
        [JsonIgnore] public IReadOnlyList<IFormFile>? Papers { get; set; }
        public bool OriginalOnFile { get; set; }
        [Required, StringLength(80)] public string SignedBy { get; set; } = "";
        public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (To < From) yield return new("The last day is before the first.", [nameof(To)]);
            if (string.IsNullOrEmpty(Signature) && !SignedOnPaper) yield return new("The customer signs here, or on paper.", [nameof(Signature)]);
            if (!Keys.Any(k => k.Sets > 0)) yield return new("Write down at least one key.", [nameof(Keys)]);
            if (Keys.Any(k => k.Sets is < 0 or > 99)) yield return new("Between 1 and 99 sets.", [nameof(Keys)]);
            if (Keys.Any(k => k.Seal?.Length > 40)) yield return new("A seal number has at most 40 characters.", [nameof(Keys)]);
        }
    }

    /// <summary>A bunch of keys; without sets it is none.</summary>
    public sealed class Line
    {
        public KeyKind Kind { get; set; }
        public int? Sets { get; set; }
        public string? Seal { get; set; }
        public KeyHookId? Hook { get; set; }
    }

    protected override async Task<KeyCustodyId> Handle(Form form, CancellationToken ct)
    {
        var unit = await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == form.Unit).OrNotFound(ct);
        var customer = await Db.Set<Customer>().VisibleTo(Actor).SingleOrDefaultAsync(c => c.Id == form.Customer && c.Site == unit.Site, ct) ?? throw new Invalid(nameof(form.Customer), "{0} is not known.");
        if (form.To < Shown.DayOf(Now)) throw new Invalid(nameof(form.To), "{0} lies in the past.");
        if (form.Papers is not { Count: > 0 } && !form.OriginalOnFile && await settings.Get(KeySettings.Papers, unit.Site, ct: ct))
            throw new Invalid(nameof(form.Papers), "Custody takes the customer's letter: photograph it, or tick that it lies in the folder.");
        var custody = new KeyCustody(unit.Site, await numbers.Next("TG", ct), unit.Id, customer.Id, form.From!.Value, form.To) { Why = form.Why.OrNull(), OriginalOnFile = form.OriginalOnFile };
        custody.Sign(form.SignedBy.Trim(), form.SignedOnPaper && string.IsNullOrEmpty(form.Signature));
        custody.Recall(KeyCustodyAction.Add);
        Db.Add(custody);
        var taken = new List<KeyHookId>();
        foreach (var line in form.Keys.Where(k => k.Sets > 0))
        {
            var key = new KeptKey(unit.Site, await numbers.Next("YS", ct), line.Kind, line.Sets!.Value, KeySource.Customer).For(unit.Id, unit.Label, custody.Id);
            key.Hang((await hooks.Take(unit.Site, line.Hook, nameof(form.Keys), taken, ct)).Id);
            key.Recall(KeptKeyAction.Add, custody.Number);
            if (line.Seal.OrNull() is { } seal) key.Close(seal, Actor);
            Db.Add(key);
        }
        await attachments.Add(custody, form.Papers, AttachmentKind.Document, ct: ct);
        await attachments.AddDrawing(custody, form.Signature, AttachmentKind.Signature, nameof(form.Signature), caption: Shown.MaskedName(custody.SignedBy), ct: ct);
        Refresh($"keys:{unit.Site}");
        return custody.Id;
    }
}
