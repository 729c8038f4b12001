using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Requests;

/// <summary>Requests as rows of a list, with the names that belong to them.</summary>
public sealed class RequestRows(Dictionaries dictionaries, IEstate estate, Colleagues colleagues, TimeProvider clock)
{
    public async Task<IReadOnlyList<RequestList.Row>> Of(IReadOnlyList<Request> requests, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var where = await Places(requests, ct);
        var names = await colleagues.Names(requests.Select(r => r.Holder), ct);
        var categories = (await dictionaries.Categories(ct)).ToDictionary(c => c.Id);
        var departments = (await dictionaries.Departments(ct)).ToDictionary(d => d.Id);
        return [.. requests.Select(r => new RequestList.Row(r.Id, r.Number, r.Type, r.Category is { } c ? categories[c].Title : null, r.State, r.Urgency, r.Subject.Masked(), where(r), r.ContactName,
            r.Holder is { } h ? names.GetValueOrDefault(h) : null, r.Holder, r.Channel, r.ReceivedAt, r.DueAt, r.AwaitsCallBack ? r.CallBackDueAt : null, r.IsOpen && r.DueAt < now, r.Satisfaction,
            r.Department is { } d ? departments[d].Title : null, r.Grade, r.Validity, r.Responsibility, r.GroupSince is not null, r.Version))];
    }

    /// <summary>Says of each of the requests where it is.</summary>
    public async Task<Func<Request, string?>> Places(IReadOnlyList<Request> requests, CancellationToken ct)
    {
        var units = await estate.Units(requests.Select(r => r.Unit).OfType<UnitId>().Distinct().ToArray(), ct);
        var buildings = await estate.BuildingNames(requests.Select(r => r.Building).OfType<BuildingId>().Distinct().ToArray(), ct);
        return request => request.Where(units, buildings);
    }
}
