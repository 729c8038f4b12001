using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Hours;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Neighbours;

/// <summary>The notice for the house (装修告知): what is done where and when, and who lives above, below and beside.</summary>
public sealed class FitOutNeighbours(Work work, IEstate estate, IHomes homes, HoursBook hours) : Query<FitOutId, FitOutNeighbours.View>(work, Permissions.Receive)
{
    public sealed record View(FitOutId Id, string Number, string SiteName, string? SitePhone, string Home, string BuildingName, DateOnly From, DateOnly To, string? Contractor, IReadOnlyList<string> Works, string Workday, string Weekend, string Holiday, IReadOnlyList<Row> Homes);
    public sealed record Row(string Label, NeighbourSide Side, bool IsInPortal);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.Set<FitOutProject>().VisibleTo(Actor).Include(x => x.Works).Where(x => x.Id == id).OrNotFound(ct);
        var site = (await estate.Sites([p.Site], ct))[p.Site];
        var unit = (await estate.Units([p.Unit], ct))[p.Unit];
        var around = (await homes.Neighbours([p.Unit], ct)).GetValueOrDefault(p.Unit, []);
        var holders = await homes.Holders(around.Select(n => n.Unit), ct);
        var accounts = await homes.AccountsOf(holders.Values.SelectMany(h => h).Select(h => h.Customer), ct);
        var (today, from) = (Shown.DayOf(Now), p.From);
        var allowed = await hours.Of(p.Site, from > today ? from : today, ct);
        return new(id, p.Number, site.Name, site.Phone, unit.Label, unit.BuildingName, p.From, p.To, p.Contractor, [.. p.Works.OrderBy(w => w.Order).Select(w => w.Name)], Window.Write(allowed.Workday), Window.Write(allowed.Weekend), Window.Write(allowed.Holiday),
            [.. around.OrderBy(n => n.Side).Select(n => new Row(n.Label, n.Side, holders.GetValueOrDefault(n.Unit, []).Any(h => accounts.ContainsKey(h.Customer))))]);
    }
}
