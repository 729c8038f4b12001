using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>Takes the warning back (移出名单).</summary>
public sealed class LiftListing(Work work, Remit remit) : Change<BlackListingId, LiftListing.Form>(work, BlackListPermissions.Keep)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(300, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(BlackListingId id, Form form, CancellationToken ct)
    {
        var entry = await Db.Set<BlackListing>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        await remit.RefuseBeyond(entry.Site, ct);
        entry.Lift(form.Reason.Trim(), Actor);
    }
}
