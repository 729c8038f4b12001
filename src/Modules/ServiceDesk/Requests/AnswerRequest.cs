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

/// <summary>Answers at once what needs nobody to go anywhere; a complaint that has been looked into, only by whoever its grade says.</summary>
public sealed class AnswerRequest(Work work, Rulebook rules, Settlement settlement, Uses uses) : Change<RequestId, AnswerRequest.Form>(work, Permissions.Handle)
{
    public sealed class Form : Bare
    {
        /// <summary>Answers of the knowledge base that went into it, to be counted.</summary>
        public List<ArticleId>? Used { get; set; }
        [Required, StringLength(4000, MinimumLength = 2)] public string Answer { get; set; } = "";
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        ReplyFields.RefuseGaps(form.Answer, nameof(form.Answer));
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        await Db.RefuseWhileOrdersOpen(id, ct);
        await Db.RefuseWhileAnnounced(id, ct);
        await Db.RefuseWhileClaimed(id, ct);
        await settlement.RefuseUnentitled(request, ct);
        request.Answer(form.Answer.Trim(), await rules.For(request, ct), Actor, Now);
        await uses.Note(request, form.Used, ct);
        Announce(request.Done());
        Refresh(request.Topic());
    }
}
