using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>Warns of the contractor again.</summary>
public sealed class RelistContractor(Work work, Remit remit) : Change<BlackListingId, RelistContractor.Form>(work, BlackListPermissions.Keep)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(300, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(BlackListingId id, Form form, CancellationToken ct)
    {
        var entry = await Db.Set<BlackListing>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        await remit.RefuseBeyond(entry.Site, ct);
        entry.Relist(form.Reason.Trim(), Actor);
    }
}
