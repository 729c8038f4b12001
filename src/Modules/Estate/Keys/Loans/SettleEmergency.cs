using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>A head or manager closes an emergency (紧急动用结案): the key is back or lost, photos lie with it, the owner has been told.</summary>
public sealed class SettleEmergency(Work work) : Change<KeyLoanId, SettleEmergency.Form>(work, Permissions.ApproveKeys)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(1000, MinimumLength = 2)] public string Words { get; set; } = "";
    }

    protected override async Task Handle(KeyLoanId id, Form form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var photos = await Db.Set<Attachment>().CountAsync(a => a.Thing == loan.Key && a.Kind == AttachmentKind.Photo, ct);
        var hasOwner = await Db.Set<KeptKey>().AnyAsync(k => k.Id == loan.Of && k.Unit != null, ct);
        loan.Settle(form.Words.Trim(), photos, hasOwner, Actor);
        Refresh(loan.Topic);
    }
}
