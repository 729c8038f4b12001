using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Writes down a call-back: what the customer says, or that nobody was reached. Dissatisfied opens the request again.</summary>
public sealed class RecordCallBack(Work work, GradeRules rules) : Change<RequestId, RecordCallBack.Form>(work, Permissions.CallBack)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public CallOutcome? Outcome { get; set; }
        public CallMethod Method { get; set; }
        [StringLength(4000)] public string? Words { get; set; }
        /// <summary>Files the request as well, once the customer is content.</summary>
        public bool CloseToo { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Outcome is CallOutcome.Dissatisfied && string.IsNullOrWhiteSpace(Words)) yield return new("Write down what the customer is not satisfied with.", [nameof(Words)]);
        }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var words = string.IsNullOrWhiteSpace(form.Words) ? null : form.Words.Trim();
        var call = new CallBack(id, request.Site, form.Method, CallBack.Said(form.Outcome!.Value), words, Actor.Account, Actor.Name, Now);
        request.CallBack(call, Actor, reserved: await rules.RefuseCaller(request, Actor, ct));
        Db.Add(call);
        if (call.Satisfaction is { } said) Announce(new RequestRated(id, request.Site, said.ToString(), words));
        if (request.IsOpen) Announce(request.Reopened(words!));
        else if (form.CloseToo && call.Satisfaction is not null && request.State is RequestState.Resolved)
        {
            request.Close(Actor, Now);
            Announce(request.Closed());
        }
        Refresh(request.Topic());
    }
}
