using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Who may call back about what (谁可回访): never whoever is complained of or did the work; of a complaint, whoever its grade says.
/// A call that the grade reserves to a rank is that rank's even if they settled the complaint: it may be one person.</summary>
public sealed class Callers(Db db, GradeRules grades, SettingReader settings)
{
    /// <summary>Why this person may not call, in a sentence; null if they may.</summary>
    public async Task<Refused?> WhyNot(Request request, Actor actor, CancellationToken ct)
    {
        if (actor.Account is not { } me) return null;
        if (request.ComplainedOf == me) return new("This complaint is about you: somebody else calls back.");
        if (await db.Set<WorkOrder>().AnyAsync(o => o.Request == request.Id && o.Worker == me && o.State != WorkOrderState.Cancelled && o.State != WorkOrderState.Returned, ct)) return new("You did the work yourself: somebody else calls back.");
        if (request.Type is RequestType.Complaint)
        {
            var rank = (await grades.For(request, ct)).Calls;
            if (!GradeRules.Is(actor, rank)) return new("{0} calls back about this complaint.", rank);
            return rank is Rank.Desk && request.ResolvedBy == me ? new("You settled this complaint yourself: somebody else calls back.") : null;
        }
        if (request.ResolvedBy != me || await settings.Get(CallBackSettings.OwnWork, request.Site, request.ResolvedAt, ct)) return null;
        return await db.Set<WorkOrder>().AnyAsync(o => o.Request == request.Id && o.State != WorkOrderState.Cancelled, ct) ? null : new("You settled this yourself, without a work order: somebody else calls back.");
    }

    public async Task Refuse(Request request, Actor actor, CancellationToken ct)
    {
        if (await WhyNot(request, actor, ct) is { } refused) throw refused;
    }

    /// <summary>The calls that this person may make, as a rule of the database.</summary>
    public async Task<Expression<Func<DueCallBack, bool>>> Mine(Actor actor, CancellationToken ct)
    {
        if (actor.Account is not { } me) return d => true;
        var (orders, ranks) = (db.Set<WorkOrder>(), Enum.GetValues<Rank>().Where(r => GradeRules.Is(actor, r)).ToArray());
        var own = new List<SiteId>();
        foreach (var site in actor.Sites) if (await settings.Get(CallBackSettings.OwnWork, site, ct: ct)) own.Add(site);
        return d => ranks.Contains(d.Caller) && (d.Of.ComplainedOf == null || d.Of.ComplainedOf != me)
            && !orders.Any(o => o.Request == d.Request && o.Worker == me && o.State != WorkOrderState.Cancelled && o.State != WorkOrderState.Returned)
            && !(d.Caller == Rank.Desk && d.Of.ResolvedBy == me && (d.Of.Type == RequestType.Complaint || !own.Contains(d.Site) && !orders.Any(o => o.Request == d.Request && o.State != WorkOrderState.Cancelled)));
    }
}
