using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>Puts a contractor on the list of warnings, for one community or for all.</summary>
public sealed class ListContractor(Work work, Attachments attachments, Remit remit) : Create<ListContractor.Form, BlackListingId>(work, BlackListPermissions.Keep)
{
    public sealed class Form : BlackListFields
    {
        /// <summary>Only of this community; left open, of all.</summary>
        public SiteId? Site { get; set; }
    }

    protected override async Task<BlackListingId> Handle(Form form, CancellationToken ct)
    {
        await remit.Allow(form.Site, nameof(form.Site), ct);
        var entry = new BlackListing(form.Site, Actor.Account, Now);
        form.Fill(entry);
        entry.Recall(BlackListingAction.List, entry.Reason);
        Db.Add(entry);
        await attachments.Add(entry, form.Proofs, AttachmentKind.Document, ct: ct);
        return entry.Id;
    }
}
