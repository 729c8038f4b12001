using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Files of a request are shown to whoever may read it; to contractors those of what they are sent for.</summary>
internal sealed class RequestGuard(Db db) : Guard
{
    public override string Kind => nameof(Request);

    public override async Task<IReadOnlySet<Guid>> Visible(IReadOnlyCollection<Guid> things, Actor actor, CancellationToken ct)
    {
        var ids = things.Select(RequestId.From).ToArray();
        var requests = db.Set<Request>().ReadableBy(actor).Where(r => ids.Contains(r.Id));
        if (actor.IsFromOutside()) requests = requests.Where(r => db.Set<WorkOrder>().Any(o => o.Request == r.Id && o.Worker == actor.Account));
        return (await requests.Select(r => r.Id).ToListAsync(ct)).Select(id => id.Value).ToHashSet();
    }
}
