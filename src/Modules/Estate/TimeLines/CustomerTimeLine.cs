using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.TimeLines;

/// <summary>Everything that happened with a customer, from all modules (业户履历).</summary>
public sealed class CustomerTimeLine(Work work, TimeLine line, ExportLeave leave) : Query<CustomerTimeLine.Filter, PageOf<TimeLine.Row>>(work, Permissions.See)
{
    public sealed record Filter : TimeLine.Filter
    {
        public CustomerId Id { get; init; }
    }

    protected override async Task<PageOf<TimeLine.Row>> Handle(Filter filter, CancellationToken ct)
    {
        var id = await Db.Today(filter.Id, ct);
        await Db.Set<Customer>().VisibleTo(Actor).Where(c => c.Id == id && (!leave.Holds || c.Site == Actor.Chosen)).Select(c => c.Name).OrNotFound(ct);
        // What happened to the records that became part of it belongs to it too.
        return await line.Tell([], [id, .. await Db.Set<Customer>().Where(c => c.MergedInto == id).Select(c => c.Id).ToListAsync(ct)], filter, ct);
    }
}
