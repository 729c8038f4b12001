using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>A customer's message is about something else: it becomes a request of its own (拆分留言). The message stays where it was written, too, and does so once.</summary>
public sealed class SplitWords(Work work, Numbers numbers, Intake intake) : Change<RequestId, SplitWords.Form>(work, Permissions.Direct)
{
    public sealed class Form
    {
        /// <summary>The message that is about something else.</summary>
        [Required] public long? Message { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var message = await Db.Set<Remark>().SingleOrDefaultAsync(m => m.Id == form.Message && m.Thing == request.Id.Value && m.IsPublic, ct) ?? throw new Invalid(nameof(form.Message), "{0} is not known.");
        var writer = await Db.Users.AsNoTracking().SingleOrDefaultAsync(a => a.Id == message.By && a.Kind == ActorKind.Resident, ct);
        var own = request.OfItsOwn(await numbers.Next("WX", ct), Channel.Portal, message.At, message.Words, message.Id);
        (own.Unit, own.Customer, own.ContactName, own.ContactPhone, own.Reporter) = writer is null || writer.Id == request.Reporter
            ? (request.Unit, request.Customer, request.ContactName, request.ContactPhone, request.Reporter)
            : (await Home(id, writer.Id, ct), await intake.Customer(null, writer.PhoneNumber, request.Site, ct), writer.Name, writer.PhoneNumber, writer.Id);
        Db.AddRange(own, new RequestTie(id, own.Id, TieKind.Split));
        request.NoteSplit(own.Number);
        Announce(own.Opened(Actor));
        Refresh(request.Topic());
    }

    private Task<UnitId?> Home(RequestId id, Contracts.Identity.AccountId writer, CancellationToken ct) =>
        Db.Set<Joiner>().VisibleTo(Actor).Where(j => j.Request == id && j.Reporter == writer).Select(j => j.Unit).FirstOrDefaultAsync(ct);
}
