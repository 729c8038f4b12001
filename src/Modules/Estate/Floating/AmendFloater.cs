using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Completes or corrects a registration (补充登记).</summary>
public sealed class AmendFloater(Work work, FloaterSecrets secrets) : Change<FloaterId, FloaterFields>(work, Permissions.Floaters)
{
    protected override async Task Handle(FloaterId id, FloaterFields form, CancellationToken ct)
    {
        var floater = await Db.Set<Floater>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        form.Fill(floater, secrets);
        floater.Amend(Actor);
    }
}
