using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Portal;

/// <summary>The resident, whoever brought it or joined, confirms that it is done and says how it was; or that it is not, and it is opened again.</summary>
public sealed class RateRequest(Work work, Hearing hearing) : Change<RequestId, RateRequest.Form>(work, Permissions.Portal)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public Satisfaction? Satisfaction { get; set; }
        [StringLength(1000)] public string? Words { get; set; }
        /// <summary>Whether it is to be seen to again; only asked for when not satisfied.</summary>
        public bool OpenAgain { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Satisfaction is CallBacks.Satisfaction.Dissatisfied && string.IsNullOrWhiteSpace(Words)) yield return new("Please tell us what is not right.", [nameof(Words)]);
        }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var words = string.IsNullOrWhiteSpace(form.Words) ? null : form.Words.Trim();
        if (!request.WasBroughtBy(Actor) && await Db.Set<Joiner>().VisibleTo(Actor).Still().FirstOrDefaultAsync(j => j.Request == id, ct) is { } joiner)
        {
            await hearing.Hear(joiner, request, CallMethod.Online, form.Satisfaction, words, form.OpenAgain, reserved: false, ct);
            Refresh(request.Topic());
            return;
        }
        var again = form is { Satisfaction: CallBacks.Satisfaction.Dissatisfied, OpenAgain: true };
        var call = new CallBack(id, request.Site, CallMethod.Online, form.Satisfaction, words, Actor.Account, Actor.Name, Now);
        request.CallBack(call, Actor, reopens: again);
        Db.Add(call);
        Announce(new RequestRated(id, request.Site, call.Satisfaction.ToString()!, words));
        if (again) Announce(request.Reopened(words!));
        else await Finish(request, call, ct);
        Refresh(request.Topic());
    }

    private async Task Finish(Request request, CallBack call, CancellationToken ct)
    {
        await Db.ConfirmOrders(request, call.Satisfaction, call.Words, Actor, Now, ct);
        if (request.State is not RequestState.Resolved || call.Satisfaction is Satisfaction.Dissatisfied || request.Lacks.Any()) return;
        request.Close(Actor, Now);
        Announce(request.Closed());
    }
}
