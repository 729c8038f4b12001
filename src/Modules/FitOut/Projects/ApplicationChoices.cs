using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Works;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>What there is to choose from in an application about a home: who is on record for it, and the works of its community's catalogue.</summary>
public sealed class ApplicationChoices(Work work, IEstate estate, HomeFinder finder, IHomes homes, WorkCatalogue catalogue, SettingReader settings) : Query<ApplicationChoices.Filter, ApplicationChoices.Answer>(work, Permissions.Apply)
{
    /// <param name="House">As typed.</param>
    public sealed record Filter(string? House = null, UnitId? Unit = null, FitOutId? Project = null);

    /// <param name="Home">Null when no home has that number.</param>
    public sealed record Answer(View? Home);

    /// <param name="Open">The fit-out that has to be over before another one of this home is handed in.</param>
    /// <param name="Draft">An application for it that was begun and not handed in, and is the reader's to go on with.</param>
    public sealed record View(UnitId Unit, string House, string SiteName, IReadOnlyList<Holder> Holders, IReadOnlyList<Item> Works, FitOutId? Open, FitOutId? Draft, int AheadDays, int LongestDays);
    public sealed record Holder(CustomerId Customer, string Name, string Phone, HomeRight Right);
    public sealed record Item(string Code, string Title, WorkGroup Group, Clause? Clause, string? NotHere, string? Note)
    {
        public bool IsForbidden => NotHere is not null || Clause is { } clause && Decree.Of(clause).Forbids;
    }

    protected override async Task<Answer> Handle(Filter filter, CancellationToken ct)
    {
        if (await Find(filter, ct) is not { } unit) return new(null);
        var site = (await estate.SiteNames([unit.Site], ct))[unit.Site];
        var holders = Actor.Kind is ActorKind.Resident ? [] : (await homes.Holders([unit.Id], ct)).GetValueOrDefault(unit.Id, []);
        var works = await catalogue.At(unit.Site, Shown.DayOf(Now), ct);
        var known = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Unit == unit.Id).OrderByDescending(p => p.Number).ToListAsync(ct);
        return new(new View(unit.Id, unit.Label, site, [.. holders.Where(h => h.Right is not HomeRight.Staff).Select(h => new Holder(h.Customer, h.Name, Shown.Masked(h.Phone), h.Right))],
            [.. works.Select(t => new Item(t.Code, t.Title, t.Group, t.Clause, t.NotHere, t.Note))], known.FirstOrDefault(p => p.KeepsHome)?.Id, known.FirstOrDefault(p => p.State is ProjectState.Draft && p.IsOwnOf(Actor))?.Id, await settings.Get(FitOutSettings.AheadDays, unit.Site, ct: ct), await settings.Get(FitOutSettings.LongestDays, unit.Site, ct: ct)));
    }

    private async Task<UnitCard?> Find(Filter filter, CancellationToken ct)
    {
        if (filter.House.OrNull() is not null) return await finder.Seek(null, filter.House, ct);
        if (filter.Unit is not null) return await finder.Seek(filter.Unit, null, ct);
        var unit = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == filter.Project).Select(p => (UnitId?)p.Unit).SingleOrDefaultAsync(ct) ?? throw new NotFound();
        return (await estate.Units([unit], ct)).GetValueOrDefault(unit) ?? throw new NotFound();
    }
}
