using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Cabinets;

/// <summary>Puts a cabinet with its numbered hooks on record.</summary>
public sealed class AddCabinet(Work work) : Create<AddCabinet.Form, KeyCabinetId>(work, Permissions.KeepKeys)
{
    public sealed class Form
    {
        [Required] public SiteId? Site { get; set; }
        [Required, StringLength(10), RegularExpression(@"[\p{L}\p{N}]+", ErrorMessage = "Letters and digits only.")] public string Code { get; set; } = "";
        [Required, StringLength(60)] public string Name { get; set; } = "";
        [StringLength(100)] public string? Place { get; set; }
        [Range(1, 200)] public int Hooks { get; set; } = 30;
    }

    protected override Task<KeyCabinetId> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site!.Value)) throw new NotFound();
        var cabinet = new KeyCabinet(form.Site.Value, form.Code.Trim().ToUpperInvariant(), form.Name.Trim());
        cabinet.Describe(cabinet.Name, form.Place.OrNull());
        cabinet.AddHooks(form.Hooks);
        cabinet.Recall(KeyCabinetAction.Add);
        Db.Add(cabinet);
        return Task.FromResult(cabinet.Id);
    }
}
