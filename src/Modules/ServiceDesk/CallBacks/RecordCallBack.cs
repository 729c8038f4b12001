using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>What is done about a customer who is not content: the request is opened again, or a complaint is logged and linked to it.</summary>
public enum AfterDissatisfied { OpenAgain, LogComplaint }

/// <summary>Writes down a call-back: what the customer says, or that nobody was reached and when it is tried again.</summary>
public sealed class RecordCallBack(Work work, Callers callers, Hearing hearing) : Change<RequestId, RecordCallBack.Form>(work, Permissions.CallBack)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public CallOutcome? Outcome { get; set; }
        public CallMethod Method { get; set; }
        [StringLength(4000)] public string? Words { get; set; }
        /// <summary>For who is not content.</summary>
        public AfterDissatisfied Then { get; set; }
        /// <summary>When nobody answered: when to try again, by the community's clock; after the site's hours, if not said.</summary>
        public DateTime? NextTry { get; set; }
        /// <summary>When nobody answered, often enough: files it as not reached.</summary>
        public bool GiveUp { get; set; }
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
        await callers.Refuse(request, Actor, ct);
        await hearing.Hear(request, null, form, form.Then, ct);
        if (form.CloseToo && request.State is RequestState.Resolved && !request.AwaitsCallBack && (form.Outcome is CallOutcome.Satisfied or CallOutcome.Fairly || form.GiveUp))
        {
            request.Close(Actor, Now);
            Announce(request.Closed());
        }
        Refresh(request.Topic());
    }
}
