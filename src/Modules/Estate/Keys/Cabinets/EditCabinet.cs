using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Cabinets;

/// <summary>Changes a cabinet's name or place, or adds hooks; its code is printed on the labels and stays.</summary>
public sealed class EditCabinet(Work work) : Change<KeyCabinetId, EditCabinet.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(60)] public string Name { get; set; } = "";
        [StringLength(100)] public string? Place { get; set; }
        [Range(0, 200)] public int MoreHooks { get; set; }
    }

    protected override async Task Handle(KeyCabinetId id, Form form, CancellationToken ct)
    {
        var cabinet = await Db.Set<KeyCabinet>().VisibleTo(Actor).Include(c => c.Hooks).Where(c => c.Id == id).OrNotFound(ct);
        cabinet.Describe(form.Name.Trim(), form.Place.OrNull());
        cabinet.AddHooks(form.MoreHooks);
        cabinet.Recall(KeyCabinetAction.Edit);
        Refresh($"keys:{cabinet.Site}");
    }
}
