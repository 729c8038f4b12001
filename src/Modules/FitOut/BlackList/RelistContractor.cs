using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>Warns of the contractor again, from today on and until a day that is said anew.</summary>
public sealed class RelistContractor(Work work, Remit remit) : Change<BlackListingId, RelistContractor.Form>(work, BlackListPermissions.Keep)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(300, MinimumLength = 2)] public string Reason { get; set; } = "";
        /// <summary>The last day, inclusive; open-ended without.</summary>
        public DateOnly? Until { get; set; }
    }

    protected override async Task Handle(BlackListingId id, Form form, CancellationToken ct)
    {
        var entry = await Db.Set<BlackListing>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        await remit.RefuseBeyond(entry.Site, ct);
        var today = Shown.DayOf(Now);
        if (form.Until < today) throw new Invalid(nameof(form.Until), "{0} lies in the past.");
        entry.Relist(form.Reason.Trim(), today, form.Until, Actor);
    }
}
