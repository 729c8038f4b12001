using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Outbox;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Makes a complaint of what a customer said at the call-back (不满意转投诉): it is linked to the request and goes on in its place, and is about whoever did the work alone.</summary>
public sealed class Grievance(Db db, Actor actor, Numbers numbers, OutboxWriter outbox, GroupWatch groups, Colleagues colleagues, Catalogue texts)
{
    /// <summary>Whoever did the work alone; nobody where there were several, or one from outside, about whom the department does not judge by itself.</summary>
    private async Task<AccountId?> Worker(Request request, CancellationToken ct)
    {
        var workers = await db.Set<WorkOrder>().Where(o => o.Request == request.Id && (o.State == WorkOrderState.Completed || o.State == WorkOrderState.Confirmed)).Select(o => o.Worker).Distinct().ToListAsync(ct);
        return workers is [var only] && (await colleagues.At([request.Site], Permissions.See, ct)).Any(c => c.Id == only) ? only : null;
    }

    public async Task Log(Request request, Joiner? joiner, CallBack call, CancellationToken ct)
    {
        var subject = texts["Dissatisfied with {0}: {1}", request.Number, request.Subject];
        var complaint = new Request(request.Site, await numbers.Next("WX", ct), RequestType.Complaint, call.Method is CallMethod.Visit ? Channel.Other : Channel.Telephone, subject.Length <= 200 ? subject : subject[..(char.IsHighSurrogate(subject[198]) ? 198 : 199)] + "…", call.At)
        {
            Details = call.Words, Urgency = request.Urgency, Area = request.Area, Building = request.Building, Place = request.Place, ComplainedOf = request.ComplainedOf ?? await Worker(request, ct),
            Unit = joiner is null ? request.Unit : joiner.Unit, Customer = joiner is null ? request.Customer : joiner.Customer,
            ContactName = joiner is null ? request.ContactName : joiner.ContactName, ContactPhone = joiner is null ? request.ContactPhone : joiner.ContactPhone, Reporter = joiner is null ? request.Reporter : joiner.Reporter,
        };
        db.AddRange(complaint, new RequestTie(request.Id, complaint.Id));
        request.NoteTie(complaint.Number);
        complaint.NoteTie(request.Number);
        await groups.Look(complaint, call.At, ct);
        outbox.Add(complaint.Opened(actor));
        if (request.State is not RequestState.Resolved || request.AwaitsCallBack || request.Lacks.Any()) return;
        request.Close(actor, call.At, complaint.Number);
        outbox.Add(request.Closed());
    }
}
