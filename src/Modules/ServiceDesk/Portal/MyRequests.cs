using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Portal;

/// <summary>A resident's requests: what waits for a word from them, what is under way, what is over.</summary>
public sealed class MyRequests(Work work, IEstate estate) : Query<MyRequests.Filter, MyRequests.View>(work, Permissions.Portal)
{
    public sealed record Filter;

    public sealed record View(string Name, IReadOnlyList<Home> Homes, IReadOnlyList<Card> Waiting, IReadOnlyList<Card> Open, IReadOnlyList<Card> Over);
    public sealed record Home(UnitId Unit, SiteId Site, string Label, string Building, string SiteName);
    /// <param name="Subject">Null of what is another household's affair.</param>
    public sealed record Card(RequestId Id, string Number, RequestType Type, RequestState State, string? Subject, string? Where, Step Step, Wanted Wanted, DateTimeOffset ReceivedAt, bool IsMine, bool IsJoined, string? Category = null);

    private const int Most = 200;

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var requests = await Db.Set<Request>().FollowedBy(Actor).OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number).Take(Most).ToListAsync(ct);
        var ids = requests.Select(r => r.Id).ToArray();
        var orders = (await Db.Set<WorkOrder>().AsNoTracking().VisibleTo(Actor, Db).Where(o => ids.Contains(o.Request)).ToListAsync(ct)).ToLookup(o => o.Request);
        var own = (await Db.Set<Request>().BroughtBy(Actor).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct)).ToHashSet();
        var joined = (await Db.Set<Joiner>().AsNoTracking().VisibleTo(Actor).Still().Where(j => ids.Contains(j.Request)).ToListAsync(ct)).ToLookup(j => j.Request);
        var rained = (await Db.Set<DueCallBack>().Standing().Where(d => ids.Contains(d.Request) && d.AfterRain).Select(d => new { d.Request, d.Joiner }).ToListAsync(ct)).ToLookup(d => d.Request, d => d.Joiner);
        bool IsReadable(Request r) => r.IsReadable(own.Contains(r.Id));
        var kinds = requests.Where(r => !IsReadable(r)).Select(r => r.Category).OfType<CategoryId>().Distinct().ToArray();
        var categories = kinds.Length == 0 ? [] : (await Db.Set<Category>().AsNoTracking().Where(c => kinds.Contains(c.Id)).ToListAsync(ct)).ToDictionary(c => c.Id, c => c.Title);
        Wanted WantedOf(Request r)
        {
            var mine = r.WasBroughtBy(Actor) ? null : joined[r.Id].FirstOrDefault();
            var asked = rained[r.Id].Contains(mine?.Id);
            return Steps.WantedOf(r, own.Contains(r.Id) && !r.WasLeftBy(Actor) && orders[r.Id].Any(o => o.AwaitsAnswer), Steps.CanRate(r, mine, asked, Actor), asked);
        }
        var units = await estate.Units(requests.Select(r => r.Unit).OfType<UnitId>().Concat(Actor.Reach<UnitId>()).Distinct(), ct);
        var cards = requests.Select(r => (Request: r, Card: new Card(r.Id, r.Number, r.Type, r.StateFor(Actor), IsReadable(r) ? r.Subject.Masked(own.Contains(r.Id)) : null, own.Contains(r.Id) && r.Unit is { } u ? units.GetValueOrDefault(u)?.Label : IsReadable(r) ? r.Place.Masked(own.Contains(r.Id)) : null,
            Steps.Of(r.State, Steps.SomebodySent(orders[r.Id].Select(o => o.State))), WantedOf(r), r.ReceivedAt, r.Reporter == Actor.Account, !own.Contains(r.Id), !IsReadable(r) && r.Category is { } kind ? categories[kind] : null))).ToArray();
        bool IsOpen(Request r) => r.IsOpen && !r.WasLeftBy(Actor);
        IReadOnlyList<Card> Those(Func<Request, Card, bool> which) => [.. cards.Where(c => which(c.Request, c.Card)).Select(c => c.Card)];
        return new(await estate.NameOf(Actor, ct), await Homes(units, ct), Those((_, c) => c.Wanted is not Wanted.Nothing), Those((r, c) => IsOpen(r) && c.Wanted is Wanted.Nothing), Those((r, c) => !IsOpen(r) && c.Wanted is Wanted.Nothing));
    }

    private async Task<IReadOnlyList<Home>> Homes(IReadOnlyDictionary<UnitId, UnitCard> units, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        return [.. Actor.Reach<UnitId>().Select(u => units[u]).OrderBy(u => u.Label, StringComparer.Ordinal).Select(u => new Home(u.Id, u.Site, u.Label, u.BuildingName, sites.GetValueOrDefault(u.Site) ?? ""))];
    }
}
