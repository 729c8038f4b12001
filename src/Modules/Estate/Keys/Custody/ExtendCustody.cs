using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Custody;

/// <summary>Changes the last day of a custody agreement (续期), or leaves it open.</summary>
public sealed class ExtendCustody(Work work) : Change<KeyCustodyId, ExtendCustody.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        public DateOnly? To { get; set; }
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(KeyCustodyId id, Form form, CancellationToken ct)
    {
        var custody = await Db.Set<KeyCustody>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        if (form.To < Shown.DayOf(Now)) throw new Invalid(nameof(form.To), "{0} lies in the past.");
        custody.Extend(form.To, form.Words.OrNull(), Actor);
        Refresh($"keys:{custody.Site}");
    }
}
