using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>Renames, orders or retires an agreement; its words change by a new edition.</summary>
public sealed class EditAgreement(Work work) : Change<AgreementId, AgreementFields>(work, Permissions.PlanMoveIns)
{
    protected override async Task Handle(AgreementId id, AgreementFields form, CancellationToken ct) =>
        form.Fill(await Db.Set<Agreement>().VisibleTo(Actor).Where(a => a.Id == id).OrNotFound(ct));
}
