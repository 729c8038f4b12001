using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Papers;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>An agreement was signed by the wrong one, or with the wrong words (作废签署): what was signed is kept with the reason and counts no longer, and it is signed anew.</summary>
public sealed class AnnulSignature(Work work) : Change<HandoverId, AnnulSignature.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare
    {
        [Required] public AgreementId? Agreement { get; set; }
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        var signed = await Db.Set<SignedAgreement>().Standing().SingleOrDefaultAsync(s => s.Handover == id && s.Agreement == form.Agreement, ct) ?? throw new Invalid(nameof(form.Agreement), "{0} is not known.");
        var agreement = await Db.Set<Agreement>().SingleAsync(a => a.Id == signed.Agreement, ct);
        handover.Annul($"{signed.Name} · {form.Reason.Trim()}", agreement.Required, Actor);
        signed.Annul(form.Reason.Trim(), Actor, Now);
        // What came onto the file by the signature goes with it; the next signature brings the next.
        foreach (var paper in await Db.Set<Paper>().Where(p => p.Kind == agreement.Files && p.Unit == handover.Unit && p.Customer == handover.Customer && p.Note == handover.Number && p.WithdrawnAt == null).ToListAsync(ct))
            paper.Withdraw(form.Reason.Trim(), Now);
        Refresh(handover.Topic);
    }
}
