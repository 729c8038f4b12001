using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>The head of every page about one fit-out: number, home, whose, until when, how it stands.</summary>
public sealed class ProjectCard(Work work, IEstate estate) : Query<FitOutId, ProjectCard.View>(work, Permissions.See)
{
    public sealed record View(FitOutId Id, string Number, SiteId Site, UnitId Unit, string Home, string Name, DateOnly From, DateOnly To, ProjectState State, int Version);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var unit = (await estate.Units([p.Unit], ct))[p.Unit];
        return new(p.Id, p.Number, p.Site, p.Unit, unit.Label, p.NameFor(Actor), p.From, p.To, p.State, p.Version);
    }
}
