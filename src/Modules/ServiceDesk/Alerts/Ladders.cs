using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Which ladder holds at a site.</summary>
public sealed class Ladders(Db db)
{
    private readonly Dictionary<SiteId, Ladder[]> known = [];

    public async Task<Ladder> At(SiteId site, DateOnly day, CancellationToken ct)
    {
        if (!known.TryGetValue(site, out var all))
            known[site] = all = await db.Set<Ladder>().AsNoTracking().Include(l => l.Steps).Where(l => l.Site == site).OrderByDescending(l => l.From).ToArrayAsync(ct);
        return all.FirstOrDefault(l => l.From <= day) ?? Usual;
    }

    /// <summary>What holds at a site that has adopted none. An urgent call is answered within 15 minutes and anything is handed on within 20
    /// (首问负责制范本); a worker takes a job within 15 and prices what is not on the list within 15 more (报修管理标准作业规程); the manager hears of what stays undone a day longer (客服绩效范本: 24 小时内反馈进展).</summary>
    public static readonly Ladder Usual = new(default, DateOnly.MinValue, "Common practice of the trade")
    {
        Steps =
        [
            //   watch                urgency          before  span    whom
            Step(Watch.Unheld,        Urgency.Urgent,  false,  "5m",   Whom.Desk),
            Step(Watch.Unheld,        Urgency.Urgent,  false,  "10m",  Whom.Head),
            Step(Watch.Unheld,        Urgency.Urgent,  false,  "15m",  Whom.Manager),
            Step(Watch.Unheld,        Urgency.Normal,  false,  "20m",  Whom.Desk),
            Step(Watch.Unheld,        Urgency.Normal,  false,  "1wh",  Whom.Head),
            Step(Watch.Unheld,        Urgency.Normal,  false,  "4wh",  Whom.Manager),
            Step(Watch.OrderNotTaken, Urgency.Urgent,  false,  "5m",   Whom.Holder),
            Step(Watch.OrderNotTaken, Urgency.Urgent,  false,  "10m",  Whom.Desk),
            Step(Watch.OrderNotTaken, Urgency.Urgent,  false,  "15m",  Whom.Head),
            Step(Watch.OrderNotTaken, Urgency.Normal,  false,  "15m",  Whom.Holder),
            Step(Watch.OrderNotTaken, Urgency.Normal,  false,  "30m",  Whom.Desk),
            Step(Watch.OrderNotTaken, Urgency.Normal,  false,  "2wh",  Whom.Head),
            Step(Watch.OrderReturned, null,            false,  null,   Whom.Desk),
            Step(Watch.OrderReturned, null,            false,  "30m",  Whom.Head),
            Step(Watch.HolderAway,    null,            false,  null,   Whom.Desk),
            Step(Watch.HolderAway,    null,            false,  "1wh",  Whom.Head),
            Step(Watch.Response,      null,            false,  null,   Whom.Head),
            Step(Watch.Arrival,       null,            true,   "10m",  Whom.Holder),
            Step(Watch.Arrival,       null,            false,  null,   Whom.Head),
            Step(Watch.Arrival,       null,            false,  "30m",  Whom.Manager),
            Step(Watch.Reply,         null,            true,   "1h",   Whom.Holder),
            Step(Watch.Reply,         null,            false,  null,   Whom.Head),
            Step(Watch.Reply,         null,            false,  "1d",   Whom.Manager),
            Step(Watch.LegalReply,    null,            true,   "2d",   Whom.Holder),
            Step(Watch.LegalReply,    null,            true,   "1d",   Whom.Head),
            Step(Watch.LegalReply,    null,            false,  null,   Whom.Manager),
            Step(Watch.Resolution,    Urgency.Urgent,  true,   "1h",   Whom.Holder),
            Step(Watch.Resolution,    Urgency.Normal,  true,   "4h",   Whom.Holder),
            Step(Watch.Resolution,    null,            false,  null,   Whom.Head),
            Step(Watch.Resolution,    null,            false,  "1d",   Whom.Manager),
            Step(Watch.Stuck,         null,            false,  "4wh",  Whom.Holder),
            Step(Watch.Stuck,         null,            false,  "1wd",  Whom.Head),
            Step(Watch.Stuck,         null,            false,  "3wd",  Whom.Manager),
            Step(Watch.NotPriced,     null,            false,  null,   Whom.Holder),
            Step(Watch.NotPriced,     null,            false,  "15m",  Whom.Desk),
            Step(Watch.NotPriced,     null,            false,  "1wh",  Whom.Head),
            Step(Watch.CallBack,      null,            false,  null,   Whom.Desk),
            Step(Watch.CallBack,      null,            false,  "1wd",  Whom.Head),
            Step(Watch.CallBack,      null,            false,  "3wd",  Whom.Manager),
            Step(Watch.ProposalWaits, null,            false,  "4wh",  Whom.Head),
            Step(Watch.ProposalWaits, null,            false,  "1wd",  Whom.Manager),
        ],
    };

    private static LadderStep Step(Watch watch, Urgency? urgency, bool before, string? span, Whom whom) => new(watch, urgency, before, Level.Read(span), whom);
}
