using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Hours;
using Steward.FitOut.Projects;
using Steward.Platform.Calendars;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

public sealed class HoursTests
{
    // National Day 2026 with its make-up Saturday, as the State Council's notice has it.
    private static readonly WorkingDays Days = new(Enumerable.Range(1, 7).ToDictionary(d => new DateOnly(2026, 10, d), _ => DayKind.Off).Append(new(new DateOnly(2026, 10, 10), DayKind.Worked)).ToDictionary(), Shown.Zone);

    private static AllowedHours Of(string key) => HoursTemplate.All.Single(t => t.Key == key).Hours;
    private static DateTime At(int day, int hour, int minute = 0) => new(2026, 10, day, hour, minute, 0);

    [Theory]
    [InlineData("beijing",    9,  8, 0,  true)]   // Friday
    [InlineData("beijing",    9, 12, 0,  false)]
    [InlineData("beijing",    9, 18, 0,  false)]
    [InlineData("beijing",   10, 10, 0,  true)]   // Saturday, worked
    [InlineData("beijing",   11, 10, 0,  false)]  // Sunday
    [InlineData("beijing",    5, 10, 0,  false)]  // Monday of the holiday
    [InlineData("hangzhou",   5, 10, 0,  true)]
    [InlineData("hangzhou",   9, 13, 59, false)]
    [InlineData("hangzhou",   9, 19, 59, true)]
    [InlineData("ningbo",     9,  7, 0,  true)]
    [InlineData("huzhou",     9, 13, 0,  true)]
    [InlineData("huzhou",     9,  7, 59, false)]
    [InlineData("enterprise", 9,  8, 29, false)]
    [InlineData("enterprise", 11, 8, 45, false)]
    [InlineData("enterprise", 11, 9, 0,  true)]
    public void There_may_be_noise(string city, int day, int hour, int minute, bool may) => Assert.Equal(may, Of(city).MayNoise(At(day, hour, minute), Days));

    [Theory, OnEveryDatabase]
    public async Task Whoever_has_homes_in_two_communities_reads_the_hours_of_either(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var elsewhere = new Estate.Customers.Customer(app.World.OtherSite, Estate.Customers.CustomerKind.Person, "吴晓梅");
        elsewhere.Phones.Add(new("13800001801"));
        await app.Put(elsewhere, new Estate.Occupancies.Occupancy(app.World.OtherSite, app.Unit("1-101"), elsewhere.Id, Estate.Occupancies.OccupancyRole.Owner, new(2020, 1, 1)),
            new HoursRule(app.World.OtherSite, MoneySeed.Today, "10:00–11:00", "", "", null, null, "x", app.Clock.GetUtcNow()), new HoursRule(app.Site, MoneySeed.Today, "09:15–11:45", "", "", null, null, "x", app.Clock.GetUtcNow()));
        var id = await app.UnderWay();
        var page = await (await app.As("wu").Open($"/portal/fit-outs/{id}")).Follow("When fit-outs may make noise");
        Assert.Contains("09:15–11:45", page.Text);
        Assert.Equal(2, page.Document.QuerySelectorAll("select[name=Site] option").Length);
        Assert.Contains("10:00–11:00", (await app.As("wu").Open($"/portal/fit-out-hours?Site={app.World.OtherSite}")).Text);
        Assert.Null((await app.As("he").Open("/portal/fit-out-hours")).Find("select[name=Site]"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("he").Open($"/portal/fit-out-hours?Site={app.World.OtherSite}")).Status);
    }

    [Fact]
    public void The_next_allowed_time_lies_beyond_holidays_and_not_beyond_make_up_days()
    {
        Assert.Equal(At(8, 8), Of("beijing").NextFrom(new(2026, 9, 30, 18, 30, 0), Days));
        Assert.Equal(At(10, 8), Of("beijing").NextFrom(At(9, 18), Days));
        Assert.Equal(At(12, 8), Of("beijing").NextFrom(At(10, 18), Days));
        Assert.Equal(At(9, 10, 15), Of("beijing").NextFrom(At(9, 10, 15), Days));
        Assert.Equal(At(9, 12), Of("beijing").Until(At(9, 10, 15), Days));
        Assert.Equal(At(9, 14), Of("beijing").Until(At(9, 12), Days));
        Assert.Null(new AllowedHours([], [], []).NextFrom(At(9, 10), Days));
        var always = new AllowedHours([new(0, 1440)], [new(0, 1440)], []);
        Assert.Equal(At(11, 0), new AllowedHours(always.Workday, [], []).Until(At(8, 3), Days));
        Assert.Null(new AllowedHours(always.Workday, always.Weekend, always.Weekend).Until(At(9, 3), Days));
    }

    [Theory]
    [InlineData("8:30-12:00, 14:00-18:00", "08:30–12:00、14:00–18:00")]
    [InlineData("8：30 至 12：00；14:00～24:00", "08:30–12:00、14:00–24:00")]
    [InlineData("", "")]
    [InlineData("12:00-8:00", null)]
    [InlineData("8:00-12:00,11:00-13:00", null)]
    [InlineData("8:00-25:00", null)]
    [InlineData("morning", null)]
    public void Hours_are_read_as_people_write_them(string typed, string? read) => Assert.Equal(read, Window.Read(typed) is { } windows ? Window.Write(windows) : null);

    [Theory, OnEveryDatabase]
    public async Task A_site_has_its_own_hours_from_a_day_on(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Task<NoiseAnswer> Ask(DateTimeOffset at) => app.Itself().Do(async (IFitOutHours hours) => (await hours.At([app.Site, app.World.OtherSite], at))[app.Site]);
        Assert.True((await Ask(MoneySeed.At(3, 2, 9))).Allowed);
        await app.As("lin").Do((AdoptHours adopt) => adopt.Run(new() { Site = app.Site, From = new(2026, 3, 3), Workday = "10:00-12:00", Weekend = "", Holiday = "" }));
        Assert.True((await Ask(MoneySeed.At(3, 2, 9))).Allowed);
        var answer = await Ask(MoneySeed.At(3, 3, 9));
        Assert.Equal((false, MoneySeed.At(3, 3, 10), "10:00–12:00"), (answer.Allowed, answer.Until, answer.Today));
        Assert.Equal("Workday", (await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((AdoptHours adopt) => adopt.Run(new() { Site = app.Site, Workday = "always" })))).Faults.Single().Field);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((AdoptHours adopt) => adopt.Run(new() { Site = app.Site })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("lin").Do((AdoptHours adopt) => adopt.Run(new() { Site = app.World.OtherSite })));
        Assert.Contains("08:30–12:00", (await app.As("wu").Open("/portal/fit-out-hours")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Noise_outside_the_hours_is_counted_and_told(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Project(ProjectState.UnderWay);
        Task<NoiseNoteId> Note(DateTime? at = null, string who = "sun") => app.As(who).Do((NoteNoise note) => note.Run(new() { FitOut = id, HeardAt = at, Words = "电钻" }));
        await Note();
        await Note(new(2026, 3, 1, 13, 0, 0));
        var view = await app.As("lin").Do((ShowNoise show) => show.Run(id));
        Assert.Equal((1, 2), (view.Outside, view.Rows.Count));
        Assert.Single(await app.Heard("lin"), t => t == "3-2-1801: noise outside the hours at 2026-03-01 13:00, 1 times within 30 days");
        await Note(new(2026, 3, 2, 7, 0, 0));
        await Note(new(2026, 2, 28, 12, 0, 0));
        Assert.Contains(await app.Heard("zhao"), t => t.EndsWith("the work may be stopped", StringComparison.Ordinal));
        Assert.Contains("the work may be stopped", (await app.As("sun").Open($"/fit-outs/{id}/hours")).Text);
        await Assert.ThrowsAsync<Invalid>(() => Note(new(2026, 3, 3, 7, 0, 0)));
        await Assert.ThrowsAsync<Denied>(() => Note(who: "wang"));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowNoise show) => show.Run(id)));
    }
}
