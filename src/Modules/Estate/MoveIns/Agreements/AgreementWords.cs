using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>Which agreements a household signs, and how they read once the fields are filled in.</summary>
public sealed class AgreementWords(Db db, TimeProvider clock)
{
    /// <summary>What can be written into an agreement and fills itself.</summary>
    public static readonly IReadOnlyList<string> Fields = ["{业户}", "{房号}", "{小区}", "{面积}", "{日期}"];

    public sealed record Due(Agreement Agreement, AgreementEdition Edition);

    /// <summary>Those in force today; a site's own goes before the company's of the same code.</summary>
    public async Task<IReadOnlyList<Due>> For(Handover handover, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var all = await db.Set<Agreement>().AsNoTracking().Include(a => a.Editions).Where(a => a.Way == handover.Way && !a.Retired && (a.Site == null || a.Site == handover.Site)).ToListAsync(ct);
        return [.. all.GroupBy(a => a.Code).Select(g => g.OrderByDescending(a => a.Site is not null).First()).Where(a => a.On(today) is not null)
            .OrderBy(a => a.Order).ThenBy(a => a.Code, StringComparer.Ordinal).Select(a => new Due(a, a.On(today)!))];
    }

    public async Task<string> Filled(Handover handover, string words, CancellationToken ct)
    {
        var unit = await db.Set<Unit>().AsNoTracking().SingleAsync(u => u.Id == handover.Unit, ct);
        var site = await db.Set<Site>().Where(s => s.Id == handover.Site).Select(s => s.Name).SingleAsync(ct);
        var customer = await db.Set<Customer>().Where(c => c.Id == handover.Customer).Select(c => c.Name).SingleAsync(ct);
        return words.Replace("{业户}", customer).Replace("{房号}", handover.House).Replace("{小区}", site)
            .Replace("{面积}", unit.Area?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture) ?? "________").Replace("{日期}", Shown.Day(Shown.DayOf(clock.GetUtcNow())));
    }
}
