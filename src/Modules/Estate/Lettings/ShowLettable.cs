using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>One place that is let, with its calendar of a month or a week.</summary>
public sealed class ShowLettable(Work work, LettingRows rows, Stories stories) : Query<ShowLettable.Filter, ShowLettable.View>(work, Permissions.See)
{
    /// <param name="Day">A day of the month or week that is shown; today when left out.</param>
    public sealed record Filter(LettableId Id, DateOnly? Day = null, bool Week = false);

    public sealed record View(LettableId Id, SiteId Site, string Name, LettableKind Kind, string? Place, bool ByParts, Money Price, PricedBy PricedBy, Money Deposit, TimeOnly? OpensAt, TimeOnly? ClosesAt, string? Note, bool Retired,
        DateOnly Today, DateOnly First, DateOnly Last, IReadOnlyList<CalendarDay> Days, IReadOnlyList<LettingList.Row> Coming, Story Story, int Version);

    /// <param name="IsInside">Whether it belongs to the month shown, and does not only fill its first or last week.</param>
    public sealed record CalendarDay(DateOnly Day, bool IsInside, IReadOnlyList<Taken> Taken);

    public sealed record Taken(LettingId Letting, DayPart Part, string Name, LettingState State);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var p = await Db.Set<Lettable>().VisibleTo(Actor).Where(x => x.Id == filter.Id).OrNotFound(ct);
        var today = Shown.DayOf(Now);
        var day = filter.Day ?? today;
        var (first, last) = filter.Week ? (Monday(day), Monday(day).AddDays(6)) : (new DateOnly(day.Year, day.Month, 1), new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(-1));
        var (from, to) = (Monday(first), Monday(last).AddDays(6));
        var slots = await Db.Set<LettingSlot>().Where(s => s.Place == filter.Id && s.Day >= from && s.Day <= to).Join(Db.Set<Letting>(), s => s.Letting, l => l.Id, (s, l) => new { s.Day, s.Part, Letting = l }).ToListAsync(ct);
        var names = (await rows.Of([.. slots.Select(s => s.Letting).DistinctBy(l => l.Id)], ct)).ToDictionary(l => l.Id);
        var taken = slots.ToLookup(s => s.Day, s => new Taken(s.Letting.Id, s.Part, names[s.Letting.Id].Name, s.Letting.State));
        var days = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(i => from.AddDays(i)).Select(d => new CalendarDay(d, d >= first && d <= last, [.. taken[d].OrderBy(t => t.Part)]));
        var coming = await Db.Set<Letting>().Where(l => l.Place == filter.Id && l.To >= today && l.State != LettingState.Refused && l.State != LettingState.Withdrawn).OrderBy(l => l.From).ThenBy(l => l.Number).Take(20).ToListAsync(ct);
        return new(p.Id, p.Site, p.Name, p.Kind, p.Place, p.ByParts, p.Price, p.PricedBy, p.Deposit, p.OpensAt, p.ClosesAt, p.Note.Masked(), p.Retired, today, first, last, [.. days], await rows.Of(coming, ct), await stories.Of(p.Key, ct), p.Version);
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
