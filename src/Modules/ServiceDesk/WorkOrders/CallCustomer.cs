using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Tells the worker the customer's telephone number, and shows those in the words, while the job is open; that it was told is on record.</summary>
public sealed class CallCustomer(Work work, Revealing revealing) : UseCase(work, Permissions.Work)
{
    public Task<Number> Run(WorkOrderId id, CancellationToken ct = default) => Perform(id, new Bare(), () => Handle(id, ct), ct);

    /// <param name="Phone">Null when numbers stand in the words alone.</param>
    public sealed record Number(string? Phone);

    private async Task<Number> Handle(WorkOrderId id, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.RefuseOthers(Actor);
        if (!order.IsOpen) throw new Refused("The job is over: please ask the desk.");
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == order.Request).SingleAsync(ct);
        request.RefuseWhomItIsAbout(Actor);
        if (request.ContactPhone is null && !Masking.HidesAnything(request.Subject, request.Details, request.Place, order.Task)) throw new Refused("No telephone number is on record.");
        await revealing.Note(new() { Reason = RevealReason.ArrangingVisit }, request, request.Site, RevealContact.Part, ct);
        return new(request.ContactPhone);
    }
}
