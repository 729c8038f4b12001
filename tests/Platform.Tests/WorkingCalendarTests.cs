using CsCheck;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Calendars;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tests;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingDays China = new(BeginCalendar.Shipped().ToDictionary(d => d.Day, d => d.Kind), Shown.Zone);
    private static readonly Gen<DateTimeOffset> Moments = Gen.Int[0, 730 * 24 * 60].Select(m => new DateTimeOffset(2024, 12, 31, 16, 0, 0, TimeSpan.Zero).AddMinutes(m));
    private static readonly Gen<TimeSpan> Spans = Gen.Int[1, 30 * 24 * 60].Select(m => TimeSpan.FromMinutes(m));

    [Theory]
    [InlineData(2025, new[] { 19, 19, 21, 22, 19, 20, 23, 21, 23, 18, 20, 23 })]
    [InlineData(2026, new[] { 21, 16, 22, 21, 19, 21, 23, 21, 22, 18, 21, 23 })]
    public void The_months_have_the_working_days_of_the_notice(int year, int[] months)
    {
        Assert.Equal(months, Enumerable.Range(1, 12).Select(m => China.Count(new(year, m, 1), new(year, m, DateTime.DaysInMonth(year, m)))));
        Assert.Equal(248, months.Sum());
        Assert.True(China.Knows(year));
    }

    [Fact]
    public void A_year_without_a_notice_works_from_Monday_to_Friday()
    {
        Assert.False(China.Knows(2030));
        Assert.Equal((true, false), (China.IsWorked(new(2030, 10, 1)), China.IsWorked(new(2030, 10, 5))));
    }

    [Fact]
    public void A_promise_made_before_the_spring_festival_is_due_after_it()
    {
        Assert.Equal(new DateOnly(2026, 2, 25), China.Add(new DateOnly(2026, 2, 13), 3));
        Assert.Equal(Shown.At(new(2026, 2, 24, 10, 0, 0)), China.Add(Shown.At(new(2026, 2, 14, 17, 0, 0)), TimeSpan.FromHours(2), OfficeHours.Usual));
        Assert.Equal(Shown.At(new(2026, 2, 14, 19, 0, 0)), China.Add(Shown.At(new(2026, 2, 14, 17, 0, 0)), TimeSpan.FromHours(2), null));
    }

    [Fact]
    public void What_is_added_is_what_lies_between() => Gen.Select(Moments, Spans).Sample((from, time) =>
    {
        var to = China.Add(from, time, OfficeHours.Usual);
        return to >= from && China.Between(from, to, OfficeHours.Usual) == time && China.Between(from, from + time, null) == time;
    });

    [Fact]
    public void Time_between_adds_up() => Gen.Select(Moments, Spans, Spans).Sample((from, a, b) =>
        China.Between(from, from + a, OfficeHours.Usual) + China.Between(from + a, from + a + b, OfficeHours.Usual) == China.Between(from, from + a + b, OfficeHours.Usual));

    [Fact]
    public void Counting_days_and_adding_them_agree() => Gen.Select(Gen.Int[0, 700], Gen.Int[1, 60]).Sample((start, n) =>
    {
        var day = new DateOnly(2025, 1, 1).AddDays(start);
        var later = China.Add(day, n);
        return China.IsWorked(later) && China.Count(day.AddDays(1), later) == n && (!China.IsWorked(day) || China.Add(later, -n) == day);
    });

    [Theory, OnEveryDatabase]
    public async Task A_year_that_a_new_edition_brings_was_not_known_before(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (before, year) = (app.Clock.GetUtcNow(), BeginCalendar.Shipped().Max(d => d.Day.Year));
        await app.Look(db => db.Set<CalendarDay>().Where(d => d.Day >= new DateOnly(year, 1, 1)).ExecuteDeleteAsync());
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Itself().Do(async (IEnumerable<IBegin> begins) => { await begins.OfType<BeginCalendar>().Single().Begin(); return 0; });

        Assert.Equal((false, true), await app.As("wang").Do(async (WorkingCalendar calendar) => ((await calendar.Days(before)).Knows(year), (await calendar.Days()).Knows(year))));
        Assert.True((await app.As("wang").Do((WorkingCalendar calendar) => calendar.Days(before))).Knows(year - 1));
    }

    [Theory, OnEveryDatabase]
    public async Task An_administrator_loads_the_next_year(Database on)
    {
        await using var app = await StewardApp.Start(on);
        const string Notice = "日期,类型,名称,来源\n2027-01-01,放假,元旦,国办通知\n2027-02-05..2027-02-12,放假,春节,国办通知\n2027-05-01..2027-05-05,放假,劳动节,国办通知\n2027-05-08,上班,劳动节调休,国办通知\n";
        Assert.Equal(2027, await app.As("admin").Do((LoadCalendarYear load) => load.Run(new() { Lines = Notice })));
        Assert.Equal(2027, await app.As("admin").Do((LoadCalendarYear load) => load.Run(new() { Lines = Notice.Replace("春节", "春节假期") })));
        Assert.Equal(248, (await app.As("wang").Do((ShowCalendar show) => show.Run(new(2026)))).Worked);
        var days = await app.As("wang").Do((WorkingCalendar calendar) => calendar.Days());
        Assert.Equal((true, false, true), (days.Knows(2027), days.IsWorked(new(2027, 2, 8)), days.IsWorked(new(2027, 5, 8))));
        Assert.Equal("春节假期", (await app.Look(db => db.Set<CalendarDay>().SingleAsync(d => d.Day == new DateOnly(2027, 2, 8)))).Name);

        foreach (var wrong in new[] { "2027-13-01,Off,x,y", "2027-01-04,Worked,x,y", "2027-01-01..2027-12-31,Off,x,y", "2027-01-01,Off,x,y\n2028-01-01,Off,x,y", "2027-01-01,Off,x,y" })
            await Assert.ThrowsAsync<Refused>(() => app.As("admin").Do((LoadCalendarYear load) => load.Run(new() { Lines = wrong })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((LoadCalendarYear load) => load.Run(new() { Lines = Notice })));
    }
}
