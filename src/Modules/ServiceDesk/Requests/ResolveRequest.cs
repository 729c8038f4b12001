using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Knowledge;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Replies;
using Steward.ServiceDesk.Warranties;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Says what was done, in words the customer may read. A complaint is settled with its cause, the measure and the result as well, by whoever its grade says.</summary>
public sealed class ResolveRequest(Work work, Rulebook rules, Settlement settlement, Uses uses) : Change<RequestId, ResolveRequest.Form>(work, Permissions.Handle)
{
    public sealed class Form : Bare
    {
        /// <summary>Answers of the knowledge base that went into it, to be counted.</summary>
        public List<ArticleId>? Used { get; set; }
        [Required, StringLength(4000, MinimumLength = 2)] public string Resolution { get; set; } = "";
        /// <summary>Of a complaint; what is left out stays as it was written down before.</summary>
        [StringLength(4000)] public string? Cause { get; set; }
        [StringLength(4000)] public string? Remedy { get; set; }
        [StringLength(4000)] public string? Outcome { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        ReplyFields.RefuseGaps(form.Resolution, nameof(form.Resolution));
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        await Db.RefuseWhileOrdersOpen(id, ct);
        await Db.RefuseWhileAnnounced(id, ct);
        await Db.RefuseWhileClaimed(id, ct);
        if (request.Type is RequestType.Complaint) await settlement.Settle(request, form, ct);
        request.Resolve(form.Resolution.Trim(), await rules.For(request, ct), Actor, Now);
        await uses.Note(request, form.Used, ct);
        Announce(request.Done());
        Refresh(request.Topic());
    }
}
