using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>What a form for a pass begins with: the unit by house number, by id or by whoever calls, who holds or lives in it, and the communities there are.</summary>
public sealed class PassChoices(Work work, IHomes homes, IEstate estate, PassDesk desk, HomeFinder finder, SettingReader settings) : Query<PassChoices.Filter, PassChoices.View>(work, PassPermissions.Ask)
{
    /// <param name="Phone">The number somebody calls from.</param>
    public sealed record Filter(UnitId? Unit = null, string? House = null, string? Phone = null);

    /// <param name="Unit">Null while it is not clear which one.</param>
    /// <param name="Found">Units among which one is to be chosen: those of a caller, or of a resident.</param>
    public sealed record View(DateOnly Today, UnitId? Unit, string? House, SiteId? Site, IReadOnlyList<Person> People, IReadOnlyList<Home> Found, IReadOnlyList<Place> Sites, FeesSaid? Fees, Money? Owed, DateOnly? OwedSince, int MoveOutDays);
    public sealed record Place(SiteId Id, string Name);
    public sealed record Person(CustomerId Id, string Name, HomeRight Role, string? Phone, bool Calls);
    public sealed record Home(UnitId Id, string House, string Building, string? Who, HomeRight? Role = null);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var sites = (await estate.SiteNames(Actor.Sites, ct)).OrderBy(s => s.Value, StringComparer.Ordinal).Select(s => new Place(s.Key, s.Value)).ToArray();
        var called = Phones.In(filter.Phone);
        var callers = called is not null && Actor.May(PassPermissions.Issue) ? await estate.Callers(called, ct) : [];
        var found = Actor.Kind is ActorKind.Resident ? await Homes(ct) : [.. callers.SelectMany(c => c.Units.Select(u => new Home(u.Id, u.Label, u.BuildingName, c.Customer.Name)))];
        var unit = await Unit(filter, found, ct);
        if (unit is null) return new(today, null, null, null, [], found, sites, null, null, null, 0);
        var atDesk = Actor.May(PassPermissions.Issue);
        var holders = await desk.Holders(unit.Id, ct);
        var (fees, owed) = atDesk ? await desk.Fees(unit.Id, ct) : (null, null);
        var mine = holders.Where(h => Actor.Reach<CustomerId>().Contains(h.Customer));
        return new(today, unit.Id, unit.Label, unit.Site, [.. (atDesk ? holders : mine).DistinctBy(h => h.Customer).Select(h => new Person(h.Customer, h.Name, h.Right, h.Phone is { } p ? Shown.Masked(p) : null, callers.Any(c => c.Customer.Id == h.Customer)))],
            found, sites, fees, owed is { } o ? new Money(o.Fen) : null, owed?.Since, await settings.Get(PassSettings.MoveOutDays, unit.Site, ct: ct));
    }

    private async Task<IReadOnlyList<Home>> Homes(CancellationToken ct)
    {
        var units = await estate.Units(Actor.Reach<UnitId>(), ct);
        var rights = await homes.Holders(units.Keys, ct);
        return [.. units.Values.OrderBy(u => u.Label, StringComparer.Ordinal).Select(u => new Home(u.Id, u.Label, u.BuildingName, null, rights.GetValueOrDefault(u.Id, []).FirstOrDefault(h => Actor.Reach<CustomerId>().Contains(h.Customer))?.Right))];
    }

    private async Task<UnitCard?> Unit(Filter filter, IReadOnlyList<Home> found, CancellationToken ct)
    {
        if (filter.Unit is not null || filter.House.OrNull() is not null) return await finder.Seek(filter.Unit, filter.House, ct);
        return found.DistinctBy(h => h.Id).ToArray() is [var only] ? (await estate.Units([only.Id], ct))[only.Id] : null;
    }
}
