using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Asks for a later last day (续租申请): the days between are kept free from this moment on, and a manager or head decides.</summary>
public sealed class ExtendLetting(Work work, Crew crew, Notify notify, SettingReader settings) : Change<LettingId, ExtendLetting.Form>(work, Permissions.KeepSpaces)
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
        letting.AskLonger(last, form.Rent ?? place.Rent(first, last, letting.Part), place.Slots(first, last, letting.Part), form.Words.OrNull(), Actor);
        await notify.Tell(LettingNotices.Asked, (await crew.At(letting.Site, Permissions.ApproveLettings, ct)).Select(c => c.Id), $"/lettings/{id}", "{0} is asked for longer, until {1}", [place.Name, Shown.Day(last)], ct);
        Refresh($"lettings:{letting.Site}");
    }
}
