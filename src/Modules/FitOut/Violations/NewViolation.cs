using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>What whoever writes a violation down need not type: where, and who works there as last known.</summary>
public sealed class NewViolation(Work work, IEstate estate, HomeFinder finder, UndeclaredWorks undeclared) : Query<NewViolation.Filter, NewViolation.Answer>(work, Permissions.Inspect)
{
    /// <param name="House">As typed.</param>
    public sealed record Filter(FitOutId? Project = null, UnitId? Unit = null, string? House = null);

    /// <param name="Home">Null when no home has that number.</param>
    public sealed record Answer(View? Home);

    /// <param name="Project">Null where nobody declared works: a file is begun with the violation.</param>
    public sealed record View(FitOutId? Project, UnitId Unit, string? Number, string House, string? Contractor, string? Applicant);

    protected override async Task<Answer> Handle(Filter filter, CancellationToken ct)
    {
        if (filter.Project is { } id)
        {
            var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
            return new(Of(project, (await estate.Units([project.Unit], ct))[project.Unit].Label, Actor));
        }
        return await finder.Seek(filter.House.OrNull() is null ? filter.Unit : null, filter.House, ct) is not { } unit ? new(null) : new(await undeclared.Open(unit.Id, ct) is { } open ? Of(open, unit.Label, Actor) : new(null, unit.Id, null, unit.Label, null, null));
    }

    private static View Of(FitOutProject p, string house, Actor actor) => new(p.Id, p.Unit, p.Number, house, p.Contractor, p.NameFor(actor));
}
