using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>Puts a contractor on the list of warnings, for one community or for all; an entry whose last day is over makes room.</summary>
public sealed class ListContractor(Work work, Attachments attachments, Catalogue texts, Remit remit) : Create<ListContractor.Form, BlackListingId>(work, BlackListPermissions.Keep)
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
        var today = Shown.DayOf(Now);
        foreach (var over in await Db.Set<BlackListing>().Where(e => e.Scope == entry.Scope && e.FirmKey == entry.FirmKey && e.State == BlackListingState.Listed && e.Until < today).ToListAsync(ct)) over.Lift(texts["Its last day was over"], Actor);
        entry.Recall(BlackListingAction.List, entry.Reason);
        Db.Add(entry);
        await attachments.Add(entry, form.Proofs, AttachmentKind.Document, ct: ct);
        return entry.Id;
    }
}
