using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Why a request may lie for ever although it looks as if somebody saw to it (卡点).</summary>
public enum Snag
{
    [Tone("red")]    OrderReturned,
    [Tone("orange")] OrderNotTaken,
    [Tone("yellow")] OrderWaits,
    [Tone("orange")] NotPriced,
    [Tone("purple")] QuoteUnanswered,
    [Tone("pink")]   QuoteDeclined,
    [Tone("teal")]   WorkDone,
    [Tone("yellow")] HeldWithoutDate,
    [Tone("orange")] HoldOver,
    [Tone("red")]    Reopened,
    [Tone("red")]    Dissatisfied,
    [Tone("red")]    Objected,
    [Tone("red")]    HolderGone,
}

/// <summary>Finds what is stuck. Each snag is said once, here; the desk, the head's page and the list all ask this.</summary>
public sealed class Snags(Db db, Actor actor, IEstate estate, SettingReader settings, TimeProvider clock)
{
    /// <summary>These are about what is thought done.</summary>
    private static readonly Snag[] Settled = [Snag.Dissatisfied, Snag.Objected];
    private Expression<Func<Request, bool>>? gone;

    /// <param name="at">The site whose settings count; the actor's own, if not said.</param>
    public async Task<IQueryable<Request>> Of(Snag snag, IQueryable<Request> requests, CancellationToken ct, SiteId? at = null) =>
        requests.Where(Whole(snag, snag is Snag.HolderGone ? await Gone(ct) : (await Rules(ct, at))[snag]));

    public async Task<IQueryable<Request>> Any(IQueryable<Request> requests, CancellationToken ct)
    {
        var rules = await All(ct);
        var settled = Join(rules[Snag.Dissatisfied], rules[Snag.Objected], Expression.OrElse);
        foreach (var snag in Settled) rules.Remove(snag);
        return requests.Where(Join(Join(RequestFilters.IsOpen, rules.Values.Aggregate((all, one) => Join(all, one, Expression.OrElse)), Expression.AndAlso), settled, Expression.OrElse));
    }

    /// <summary>Why each of these is stuck.</summary>
    public async Task<ILookup<RequestId, Snag>> Among(IReadOnlyList<RequestId> ids, CancellationToken ct)
    {
        var found = new List<(RequestId Id, Snag Snag)>();
        foreach (var (snag, rule) in await All(ct))
            found.AddRange((await db.Set<Request>().VisibleTo(actor).Where(r => ids.Contains(r.Id)).Where(Whole(snag, rule)).Select(r => r.Id).ToListAsync(ct)).Select(id => (id, snag)));
        return found.ToLookup(f => f.Id, f => f.Snag);
    }

    private async Task<Dictionary<Snag, Expression<Func<Request, bool>>>> Rules(CancellationToken ct, SiteId? at = null)
    {
        var (now, orders) = (clock.GetUtcNow(), db.Set<WorkOrder>());
        SiteId? site = at ?? actor.Meant;
        var sent = now - TimeSpan.FromMinutes(await settings.Get(DeskSettings.AcceptMinutes, site, ct: ct));
        var priced = now - TimeSpan.FromMinutes(await settings.Get(DeskSettings.PriceMinutes, site, ct: ct));
        var asked = now - TimeSpan.FromHours(await settings.Get(DeskSettings.QuoteHours, site, ct: ct));
        return new()
        {
            [Snag.OrderReturned]   = r => orders.Any(o => o.Request == r.Id && o.State == WorkOrderState.Returned),
            [Snag.OrderNotTaken]   = r => orders.Any(o => o.Request == r.Id && o.State == WorkOrderState.Dispatched && o.DispatchedAt < sent),
            [Snag.OrderWaits]      = r => orders.Any(o => o.Request == r.Id && o.State == WorkOrderState.OnHold && (o.HeldUntil == null || o.HeldUntil < now)),
            [Snag.NotPriced]       = r => r.Charge == Charge.ToBeQuoted && orders.Any(o => o.Request == r.Id && (o.State == WorkOrderState.OnSite || o.State == WorkOrderState.Working) && o.ArrivedAt < priced
                                       && o.QuotedAt == null && !o.Reworked && !o.Lines.Any() && o.Free != FreeReason.PublicArea && o.Free != FreeReason.Warranty),
            [Snag.QuoteUnanswered] = r => orders.Any(o => o.Request == r.Id && o.State == WorkOrderState.Quoted && (o.QuotedAt == null || o.QuotedAt < asked)),
            [Snag.QuoteDeclined]   = r => orders.Any(o => o.Request == r.Id && o.State == WorkOrderState.Declined),
            [Snag.WorkDone]        = r => r.State != RequestState.New
                                       && orders.Any(o => o.Request == r.Id && (o.State == WorkOrderState.Completed || o.State == WorkOrderState.Confirmed) && (r.ReopenedAt == null || o.FinishedAt > r.ReopenedAt))
                                       && !orders.Any(o => o.Request == r.Id && o.State != WorkOrderState.Completed && o.State != WorkOrderState.Confirmed && o.State != WorkOrderState.Cancelled),
            [Snag.HeldWithoutDate] = r => r.State == RequestState.OnHold && r.HeldUntil == null,
            [Snag.HoldOver]        = r => r.State == RequestState.OnHold && r.HeldUntil < now,
            [Snag.Reopened]        = r => r.ReopenedAt != null,
            [Snag.Dissatisfied]    = r => r.State == RequestState.Resolved && r.Satisfaction == Satisfaction.Dissatisfied,
            [Snag.Objected]        = r => r.State == RequestState.Resolved && r.ObjectedAt != null,
        };
    }

    private async Task<Dictionary<Snag, Expression<Func<Request, bool>>>> All(CancellationToken ct) => new(await Rules(ct)) { [Snag.HolderGone] = await Gone(ct) };

    /// <summary>Whoever holds it has left the company, or works at its site no more.</summary>
    private async Task<Expression<Func<Request, bool>>> Gone(CancellationToken ct)
    {
        if (gone is not null) return gone;
        var people = db.Users;
        var held = (await db.Set<Request>().VisibleTo(actor).InChosenSite(actor).Open().Where(r => r.Holder != null).Select(r => new { r.Site, Holder = r.Holder!.Value }).Distinct().ToListAsync(ct)).ToLookup(h => h.Site, h => h.Holder);
        var staff = await estate.StaffOf(held.Select(h => h.Key).ToArray(), ct);
        gone = r => people.Any(a => a.Id == r.Holder && a.ClosedAt != null);
        foreach (var holders in held)
        {
            var (site, moved) = (holders.Key, holders.Except(staff.GetValueOrDefault(holders.Key, [])).ToArray());
            if (moved.Length > 0) gone = Join(gone, r => r.Site == site && r.Holder != null && moved.Contains(r.Holder.Value), Expression.OrElse);
        }
        return gone;
    }

    /// <summary>Few are open of all there are: what is stuck is looked for among those only, except what left somebody dissatisfied or with something to say.</summary>
    private static Expression<Func<Request, bool>> Whole(Snag snag, Expression<Func<Request, bool>> rule) => Settled.Contains(snag) ? rule : Join(RequestFilters.IsOpen, rule, Expression.AndAlso);

    internal static Expression<Func<Request, bool>> Join(Expression<Func<Request, bool>> one, Expression<Func<Request, bool>> other, Func<Expression, Expression, Expression> by) =>
        Expression.Lambda<Func<Request, bool>>(by(one.Body, ReplacingExpressionVisitor.Replace(other.Parameters[0], one.Parameters[0], other.Body)), one.Parameters);
}
