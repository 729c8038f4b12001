using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Replies;

namespace Steward.ServiceDesk.Requests;

/// <summary>Lets a request wait for a reason: parts, the customer, another company (挂起).</summary>
public sealed class HoldRequest(Work work, HoldReasons reasons, SettingReader settings) : Change<RequestId, HoldRequest.Form>(work, Permissions.Handle)
{
    public sealed class Form : Bare
    {
        [Required] public HoldReasonId? Reason { get; set; }
        [StringLength(1000)] public string? Note { get; set; }
        /// <summary>When to look at it again, by the community's clock.</summary>
        public DateTime? Until { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        ReplyFields.RefuseGaps(form.Note, nameof(form.Note));
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        DateTimeOffset? until = form.Until is { } local ? Shown.At(local) : null;
        if (until <= Now) throw new Invalid(nameof(form.Until), "{0} lies in the past.");
        await settings.RefuseFarAhead(until, Now, request.Site, nameof(form.Until), ct);
        request.Hold(await reasons.Chosen(form.Reason, nameof(form.Reason), ct), form.Note.OrNull(), until, Actor);
        Refresh(request.Topic());
    }
}
