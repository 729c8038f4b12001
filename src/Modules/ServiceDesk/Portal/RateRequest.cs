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
        var joiner = request.WasBroughtBy(Actor) ? null : await Db.Set<Joiner>().VisibleTo(Actor).Still().FirstOrDefaultAsync(j => j.Request == id, ct);
        var said = new RecordCallBack.Form { Outcome = Enum.Parse<CallOutcome>(form.Satisfaction.ToString()!), Method = CallMethod.Online, Words = form.Words };
        await hearing.Hear(request, joiner, said, form.OpenAgain ? AfterDissatisfied.OpenAgain : null, ct);
        if (joiner is null && !request.IsOpen) await Finish(request, form, ct);
        Refresh(request.Topic());
    }

    private async Task Finish(Request request, Form form, CancellationToken ct)
    {
        await Db.ConfirmOrders(request, form.Satisfaction, form.Words.OrNull(), Actor, Now, ct);
        if (request.State is not RequestState.Resolved || form.Satisfaction is Satisfaction.Dissatisfied || request.Lacks.Any()) return;
        request.Close(Actor, Now);
        Announce(request.Closed());
    }
}
