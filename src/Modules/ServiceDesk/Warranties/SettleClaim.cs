using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Warranties;

/// <summary>Notes what the developer did or said; the request goes on from there.</summary>
public sealed class SettleClaim(Work work) : Change<RequestId, SettleClaim.Form>(work, Permissions.Handle)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required] public WarrantyClaimAction? Outcome { get; set; }
        [StringLength(2000)] public string? Words { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Outcome is WarrantyClaimAction.Hand) yield return new("Choose what became of it.", [nameof(Outcome)]);
            if (Outcome is WarrantyClaimAction.Reject && string.IsNullOrWhiteSpace(Words)) yield return new("Write down why the developer refuses.", [nameof(Words)]);
        }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        var claim = await Db.Set<WarrantyClaim>().VisibleTo(Actor).Where(c => c.Request == id).OrNotFound(ct);
        claim.Settle(form.Outcome!.Value, form.Words.OrNull(), Actor, Now);
        if (request.State is RequestState.OnHold) request.Resume(Actor);
        if (await Db.ToldOfDefect(request, form.Outcome is WarrantyClaimAction.Fix, form.Words.OrNull(), ct) is { } told) Announce(told);
        Refresh(request.Topic());
    }
}
