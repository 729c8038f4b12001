using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Desk;

/// <summary>Who is calling: everybody with that number, their units, what is open for them and what was before.</summary>
public sealed class CallerCard(Work work, IEstate estate, RequestRows rows) : Query<CallerCard.Filter, CallerCard.View>(work, Permissions.Open)
{
    public sealed record Filter
    {
        /// <summary>The telephone number as the exchange shows it.</summary>
        public string? Number { get; init; }
    }

    /// <param name="Number">The number as it is kept, or null when it is none.</param>
    public sealed record View(string? Number, IReadOnlyList<Caller> Callers, IReadOnlyList<RequestList.Row> Open, IReadOnlyList<RequestList.Row> Earlier);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        if (Phones.In(filter.Number) is not { Length: >= 3 and <= 20 } number) return new(null, [], [], []);
        var callers = Masked(await estate.Callers(number, ct), number);
        var customers = callers.Select(c => c.Customer.Id).ToArray();
        var units = callers.SelectMany(c => c.Units).Select(u => u.Id).Distinct().ToArray();
        var theirs = Db.Set<Request>().VisibleTo(Actor).Where(r => r.ContactPhone == number
            || r.Customer != null && customers.Contains(r.Customer.Value)
            || r.Unit != null && units.Contains(r.Unit.Value)
            || r.Joiners.Any(j => j.ContactPhone == number || j.Customer != null && customers.Contains(j.Customer.Value)));
        var open = await RequestOrder.By("desk", theirs.Where(r => r.State != RequestState.Closed && r.State != RequestState.Cancelled && r.State != RequestState.Merged)).Take(20).ToListAsync(ct);
        var earlier = await RequestOrder.By(null, theirs.Where(r => r.State == RequestState.Closed || r.State == RequestState.Cancelled || r.State == RequestState.Merged)).Take(8).ToListAsync(ct);
        return new(number, callers, await rows.Of(open, ct), await rows.Of(earlier, ct));
    }

    /// <summary>The number that calls is known to whoever answers; any other that the caller has is not.</summary>
    private static Caller[] Masked(IEnumerable<Caller> callers, string number) =>
        [.. callers.Select(c => c.Customer.Phone is null || c.Customer.Phone == number ? c : c with { Customer = c.Customer with { Phone = Shown.Masked(c.Customer.Phone) } })];
}
