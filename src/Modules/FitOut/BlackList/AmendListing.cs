using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>Changes what is written about a contractor on the list.</summary>
public sealed class AmendListing(Work work, Attachments attachments, Remit remit) : Change<BlackListingId, BlackListFields>(work, BlackListPermissions.Keep)
{
    protected override async Task Handle(BlackListingId id, BlackListFields form, CancellationToken ct)
    {
        var entry = await Db.Set<BlackListing>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        await remit.RefuseBeyond(entry.Site, ct);
        entry.Amend(Actor);
        form.Reason = Masking.Back(form.Reason, entry.Reason);
        form.Fill(entry);
        await attachments.Add(entry, form.Proofs, AttachmentKind.Document, ct: ct);
    }
}
