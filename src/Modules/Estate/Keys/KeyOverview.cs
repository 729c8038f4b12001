using Microsoft.EntityFrameworkCore;
using Steward.Estate.Keys.Counts;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>What of the keys wants somebody's eyes now.</summary>
public sealed class KeyOverview(Work work) : Query<KeyOverview.Filter, KeyOverview.View>(work, Permissions.BorrowKeys)
{
    public sealed record Filter;

    /// <param name="Asked">Loans that wait for leave.</param>
    /// <param name="Expired">Custody agreements past their last day.</param>
    /// <param name="LateCounts">Counts not done in time.</param>
    public sealed record View(int Out, int Overdue, int Asked, int Unsettled, int Expired, int OpenCounts, int LateCounts);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var (now, today) = (Now, Shown.DayOf(Now));
        var loans = Db.Set<KeyLoan>().VisibleTo(Actor).InChosenSite(Actor);
        var custodies = Db.Set<KeyCustody>().VisibleTo(Actor).InChosenSite(Actor).Where(c => c.State == KeyCustodyState.Running && c.To < today);
        var counts = Db.Set<KeyCount>().VisibleTo(Actor).InChosenSite(Actor).Where(c => c.State == KeyCountState.Open);
        return new(await loans.CountAsync(l => l.Out != null, ct), await loans.CountAsync(l => l.Out != null && l.DueAt < now, ct), await loans.CountAsync(l => l.State == KeyLoanState.Asked, ct),
            await loans.CountAsync(l => l.State == KeyLoanState.Unsettled, ct), await custodies.CountAsync(ct), await counts.CountAsync(ct), await counts.CountAsync(c => c.Due < today, ct));
    }
}
