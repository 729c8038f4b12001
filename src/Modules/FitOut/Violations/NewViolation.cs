using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>What whoever writes a violation down need not type: where, and who works there as last known.</summary>
public sealed class NewViolation(Work work, IEstate estate) : Query<FitOutId, NewViolation.View>(work, Permissions.Inspect)
{
    public sealed record View(FitOutId Project, string Number, string House, string? Contractor, string Applicant);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        return new(p.Id, p.Number, (await estate.Units([p.Unit], ct))[p.Unit].Label, p.Contractor, p.Name);
    }
}
