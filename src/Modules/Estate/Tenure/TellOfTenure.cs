using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>Changes of owner and tenant.</summary>
internal sealed class TellOfTenure(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string Tenure = "Changes of owner and tenant";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.See) ? [new(Tenure, "arrows-exchange", "purple")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(Tenure)) return [];
        var theirs = await db.Set<TenureChange>().AsNoTracking().VisibleTo(actor).Where(c => c.State == TenureChangeState.Done && (q.Units.Contains(c.Unit) || q.Customers.Contains(c.Leaving) || q.Customers.Contains(c.Coming)) && c.At >= q.Since && c.At < q.Until)
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(q.Most).ToListAsync(ct);
        return [.. EstateEvent.Sort(theirs.Select(c => new EstateEvent(c.Id.ToString(), c.At, Tenure, c.Kind is TenureKind.Owner ? texts["Change of owner, {0}", c.Number] : texts["Change of tenant, {0}", c.Number], texts["Outgoing party pays until {0}", Shown.Day(c.PaysUntil)], c.By, $"/changes/{c.Id}")))];
    }
}
