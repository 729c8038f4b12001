using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Extends a letting to a later day (续租); the days between must be free.</summary>
public sealed class ExtendLetting(Work work, SettingReader settings) : Change<LettingId, ExtendLetting.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? To { get; set; }
        /// <summary>For the days added; left out, as the price list says.</summary>
        public Money? Rent { get; set; }
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var place = await Db.Set<Lettable>().SingleAsync(p => p.Id == letting.Place, ct);
        if (form.To <= letting.To) throw new Invalid(nameof(form.To), "Extending leads to a later day than {1}.", Shown.Day(letting.To));
        if (form.Rent is { Fen: < 0 }) throw new Invalid(nameof(form.Rent), "{0} cannot be that.");
        var longest = await settings.Get(LettingSettings.LongestDays, letting.Site, ct: ct);
        if (form.To!.Value.DayNumber - letting.From.DayNumber >= longest) throw new Invalid(nameof(form.To), "A letting lasts at most {1} days.", longest);
        var (first, last) = (letting.To.AddDays(1), form.To.Value);
        letting.Extend(last, form.Rent ?? place.Rent(first, last, letting.Part), place.Slots(first, last, letting.Part), form.Words.OrNull(), Actor);
        Refresh($"lettings:{letting.Site}");
    }
}
