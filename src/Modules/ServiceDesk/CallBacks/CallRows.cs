using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Customers to be called back as rows of a list, with what belongs to them.</summary>
public sealed class CallRows(Db db, Actor actor, IEstate estate, Colleagues colleagues, TimeProvider clock)
{
    /// <param name="mine">What this actor may call.</param>
    public async Task<IReadOnlyList<DueCallBacks.Row>> Of(IReadOnlyList<DueCallBack> dues, Expression<Func<DueCallBack, bool>> mine, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var (ids, requestIds, joinerIds) = (dues.Select(d => d.Id).ToArray(), dues.Select(d => d.Request).Distinct().ToArray(), dues.Select(d => d.Joiner).OfType<Contracts.ServiceDesk.JoinerId>().ToArray());
        var requests = await db.Set<Request>().AsNoTracking().VisibleTo(actor).Where(r => requestIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var joiners = await db.Set<Joiner>().AsNoTracking().VisibleTo(actor).Where(j => joinerIds.Contains(j.Id)).ToDictionaryAsync(j => j.Id, ct);
        var may = (await db.Set<DueCallBack>().VisibleTo(actor).Where(d => ids.Contains(d.Id)).Where(mine).Select(d => d.Id).ToListAsync(ct)).ToHashSet();
        var calls = (await db.Set<CallBack>().AsNoTracking().VisibleTo(actor).Where(c => requestIds.Contains(c.Request)).ToListAsync(ct)).OrderBy(c => c.At).ToLookup(c => (c.Request, c.Joiner));
        var units = await estate.Units(requests.Values.Select(r => r.Unit).Concat(joiners.Values.Select(j => j.Unit)).OfType<UnitId>().Distinct(), ct);
        var buildings = await estate.BuildingNames(requests.Values.Select(r => r.Building).OfType<BuildingId>().Distinct(), ct);
        var names = await colleagues.Names(requests.Values.Select(r => r.ResolvedBy).Concat(dues.Select(d => d.EndedBy)), ct);
        string? Name(AccountId? id) => id is { } account ? names.GetValueOrDefault(account) : null;
        return [.. dues.Select(d =>
        {
            var (r, j, last) = (requests[d.Request], d.Joiner is { } id ? joiners.GetValueOrDefault(id) : null, calls[(d.Request, d.Joiner)].LastOrDefault(c => c.At >= d.DecidedAt));
            return new DueCallBacks.Row(d.Id, d.Request, d.Joiner, r.Number, r.Type, r.Subject.Masked(), j?.Unit is { } unit ? units.GetValueOrDefault(unit)?.Label : r.Where(units, buildings), j is null ? r.ContactName : j.ContactName, r.Resolution.Masked(), Name(r.ResolvedBy), r.ResolvedAt,
                d.Reason, d.DueAt, d.NextAt, d.EndedAt is null && d.DueAt < now, d.Attempts, last?.Words.Masked(), last?.At, d.Caller, d.EndedAt is null && may.Contains(d.Id), Standing(d, now), d.Satisfaction, Name(d.EndedBy), d.EndedAt);
        })];
    }

    internal static CallStanding Standing(DueCallBack d, DateTimeOffset now) => d switch
    {
        { Satisfaction: not null } => CallStanding.Heard,
        { EndedAt: not null }      => CallStanding.NotReached,
        _                          => d.DueAt < now ? CallStanding.Overdue : CallStanding.Waiting,
    };
}
