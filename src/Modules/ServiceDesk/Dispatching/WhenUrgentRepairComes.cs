using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Where the site wishes it, an urgent repair goes to the proposed worker without waiting for the desk.</summary>
public sealed class WhenUrgentRepairComes(Db db, Actor actor, Dispatcher dispatcher, DispatchOrder dispatch, SettingReader settings) : IHear<RequestOpened>
{
    public async Task Hear(RequestOpened news, CancellationToken ct)
    {
        if (!news.Urgent || news.Type != nameof(RequestType.Repair) || !await settings.Get(DispatchSettings.Auto, news.Site, ct: ct)) return;
        var request = await db.Set<Request>().VisibleTo(actor).SingleOrDefaultAsync(r => r.Id == news.Request, ct);
        if (request is not { State: RequestState.New, Category: not null } || (await dispatcher.For(request, ct)).FirstOrDefault() is not { Fits: true } best) return;
        await dispatch.Run(new() { Request = request.Id, Worker = best.Id }, ct);
    }
}
