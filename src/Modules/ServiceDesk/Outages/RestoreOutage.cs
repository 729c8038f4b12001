using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Warranties;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Outages;

/// <summary>It is in service again: everybody who joined is told and stands on the list of call-backs. Its request is resolved, unless somebody, or the developer, is still at work or it is a complaint, which is settled on its own.</summary>
public sealed class RestoreOutage(Work work, Rulebook rules) : Change<OutageId, RestoreOutage.Form>(work, Permissions.Direct)
{
    public sealed class Form : Bare
    {
        /// <summary>What was done, in words the customers may read.</summary>
        [Required, StringLength(2000, MinimumLength = 2)] public string Words { get; set; } = "";
        /// <summary>By the community's clock; now, if left open.</summary>
        public DateTime? RestoredAt { get; set; }
    }

    protected override async Task Handle(OutageId id, Form form, CancellationToken ct)
    {
        var outage = await Db.Set<Outage>().VisibleTo(Actor).Where(o => o.Id == id).OrNotFound(ct);
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == outage.Request).OrNotFound(ct);
        if (outage.Since > Now) throw new Refused("It is planned and has not begun: take the announcement back if it does not take place.");
        var at = form.RestoredAt is { } local ? Shown.At(local) : Now;
        if (at < outage.Since || at > Now.AddMinutes(5)) throw new Invalid(nameof(form.RestoredAt), "{0} must lie between the beginning and now.");
        outage.Restore(form.Words.Trim(), at, Actor);
        if (request is { IsOpen: true, Type: not RequestType.Complaint } && !await Db.Set<WorkOrder>().VisibleTo(Actor, Db).StillOpen().AnyAsync(o => o.Request == request.Id, ct) && !await Db.IsClaimed(request.Id, ct))
        {
            if (request.State is RequestState.New) request.Accept(Actor);
            request.Resolve(outage.LastWords!, await rules.For(request, ct), Actor, Now);
            Announce(request.Done());
        }
        Announce(new OutageRestored(id, outage.Site, request.Id, outage.What, outage.LastWords!));
        Refresh(outage.Topic);
        Refresh(request.Topic());
    }
}
