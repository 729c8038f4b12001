using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Where the site wishes it, an urgent repair goes to the proposed worker without waiting for the desk.</summary>
public sealed class WhenUrgentRepairComes(Db db, Actor actor, Dispatcher dispatcher, DispatchOrder dispatch, SettingReader settings) : IHear<RequestOpened>, IHear<RequestBecameUrgent>
{
    public Task Hear(RequestOpened news, CancellationToken ct) => news.Urgent ? Send(news.Request, news.Site, news.Type, ct) : Task.CompletedTask;

    public Task Hear(RequestBecameUrgent news, CancellationToken ct) => Send(news.Request, news.Site, news.Type, ct);

    private async Task Send(RequestId id, SiteId site, string type, CancellationToken ct)
    {
        if (type != nameof(RequestType.Repair) || !await settings.Get(DispatchSettings.Auto, site, ct: ct)) return;
        var request = await db.Set<Request>().VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is not { State: RequestState.New, Category: not null } || (await dispatcher.For(request, null, ct)).FirstOrDefault() is not { Fits: true } best) return;
        await dispatch.Run(new() { Request = request.Id, Worker = best.Id }, ct);
    }
}
