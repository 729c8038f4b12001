using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Finds requests and work orders by words as people type them: their own, the house number they are about, the worker's name.</summary>
public sealed class RequestFinder(Db db, IEstate estate, CommonTerms common)
{
    private const int MostUnits = 50;

    public async Task<IQueryable<Request>> Requests(string? words, CancellationToken ct) => await WithHouses(words, ct) ?? db.Search<Request>(words);

    /// <summary>The same, as the newest few are found quickest, and whether they are too many to be counted.</summary>
    public async Task<(IQueryable<Request> Found, bool AreMany)> Newest(string? words, CancellationToken ct) =>
        await WithHouses(words, ct) is { } found ? (found, false) : await db.SearchNewest<Request>(words, common, ct);

    /// <summary>Those that have the words and those at the houses meant; null when no house is meant.</summary>
    private async Task<IQueryable<Request>?> WithHouses(string? words, CancellationToken ct)
    {
        // Every house number has a digit; what has none need not be looked up among the houses.
        if (words?.Any(char.IsAsciiDigit) is not true) return null;
        var houses = await estate.UnitsNumbered([words.Trim()], ct);
        if (houses.Count == 0) houses = await estate.FindUnits(words, MostUnits, ct);
        var units = houses.Select(u => u.Id).ToArray();
        return units.Length == 0 ? null : db.Search<Request>(words).Union(db.Set<Request>().Where(r => r.Unit != null && units.Contains(r.Unit.Value)));
    }

    public async Task<IQueryable<WorkOrder>> Orders(string? words, CancellationToken ct)
    {
        var orders = db.Set<WorkOrder>();
        if (words?.Trim() is not { Length: > 0 } typed) return orders;
        var requests = await Requests(typed, ct);
        var workers = db.Set<Account>().Where(a => a.Kind == ActorKind.Staff && a.Name.Contains(typed)).Select(a => a.Id);
        return db.Search<WorkOrder>(typed)
            .Union(orders.Where(o => requests.Any(r => r.Id == o.Request)))
            .Union(orders.Where(o => workers.Contains(o.Worker)));
    }
}
