using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Search;
using Steward.Platform.Tables;

namespace Steward.Estate.Tests;

public sealed class SearchTests
{
    private static async Task<StewardApp> WithPeople(Database on)
    {
        var app = await StewardApp.Start(on);
        var unit = await app.As("wang").Do((AddUnit add) => add.Run(new() { Building = app.World.Building, Entrance = "2", Floor = 18, Room = "1805" }));
        await app.As("wang").Do((MoveIn moveIn) => moveIn.Run(new() { Unit = unit, Name = "曾雪梅", Phones = "142 1111-8001 本人\n0571-00001234", Role = OccupancyRole.Owner, From = new(2024, 1, 1) }));
        await app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = "O'Brien 𠮷野", Phones = "+44 20 7946 0000" }));
        return app;
    }

    private static async Task<string> Found(StewardApp app, string who, string words) =>
        string.Join(" | ", (await app.As(who).Do((SearchEverywhere search) => search.Run(new(words)))).SelectMany(g => g.Hits).Select(h => h.Label));

    [Theory, OnEveryDatabase]
    public async Task Of_what_very_many_have_those_found_first_are_shown_and_ones_own_few_are_all_there(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var others = Enumerable.Range(0, 700).Select(n => new Customer(app.World.OtherSite, CustomerKind.Person, $"欧阳{(char)(0x4e10 + n)}"));
        var own = "甲乙丙".Select(c => new Customer(app.Site, CustomerKind.Person, $"欧阳{c}"));
        await app.Put([.. others.Concat(own).SelectMany(c => new object[] { c, SearchRow.Of(c) })]);
        Task<PageOf<CustomerList.Row>> Ask(string who, string words, int page = 1) => app.As(who).Do((CustomerList list) => list.Run(new() { Q = words, Page = page }));

        var mine = await Ask("wang", "欧阳");
        Assert.Equal((3, false, false), (mine.Total, mine.HasNext, mine.IsWindow));
        var theirs = await Ask("liu", "欧阳");
        Assert.Equal((100, true, true), (theirs.Total, theirs.HasNext, theirs.IsWindow));
        Assert.Equal((25, false), (await Ask("liu", "欧阳", 4) is var last ? (last.Rows.Count, last.HasNext) : default));
        Assert.Equal(3, (await app.As("wang").Do((SearchEverywhere search) => search.Run(new("欧阳")))).Single().Hits.Count);
    }

    [Theory, OnEveryDatabase]
    public async Task An_export_holds_all_that_have_the_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var block = new Building(app.Site, "88", "88栋");
        var units = Enumerable.Range(0, 700).Select(n => new Unit(app.Site, block.Id, "1", 1 + n / 10, $"{1 + n / 10}{n % 10:00}", $"88-1-{1 + n / 10}{n % 10:00}"));
        await app.Put([block, .. units.SelectMany(u => new object[] { u, SearchRow.Of(u) })]);

        var shown = await app.As("wang").Do((UnitList list) => list.Run(new() { Q = "88-1" }));
        Assert.Equal((100, true), (shown.Total, shown.IsWindow));
        Assert.Equal(1 + 700, (await app.As("wang").Http.GetStringAsync("/api/estate/units/export.csv?Q=88-1")).TrimEnd().Split('\n').Length);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_very_many_that_begin_like_it_the_one_asked_for_stands_first(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var block = new Building(app.Site, "88", "88栋");
        var units = Enumerable.Range(0, 700).Select(n => new Unit(app.Site, block.Id, "1", 1 + n / 10, $"{1 + n / 10}{n % 10:00}", $"88-1-{1 + n / 10}{n % 10:00}"));
        await app.Put([block, .. units.Append(new(app.Site, block.Id, null, 1, "1", "88-1")).SelectMany(u => new object[] { u, SearchRow.Of(u) })]);

        Assert.StartsWith("88-1 | 88-1-", await Found(app, "wang", "88-1"), StringComparison.Ordinal);
        Assert.Contains("88-1", (await app.As("wang").Do((UnitList list) => list.Run(new() { Q = "88-1", Size = 200 }))).Rows.Select(r => r.Label));
    }

    /// <summary>Whether a thing is in the sample or not, it is found by the same words.</summary>
    [Theory]
    [OnEveryDatabase("曾", 64)]
    [OnEveryDatabase("雪梅", 64)]
    [OnEveryDatabase("z", 64)]
    [OnEveryDatabase("xm", 64)]
    [OnEveryDatabase("zxm", 64)]
    [OnEveryDatabase("91", 64)]
    [OnEveryDatabase("919", 64)]
    [OnEveryDatabase("9193", 64)]
    [OnEveryDatabase("91938", 64)]
    [OnEveryDatabase("曾雪梅 919", 64)]
    [OnEveryDatabase("欧阳", 64)]
    [OnEveryDatabase("欧", 0)]
    [OnEveryDatabase("曾梅", 0)]
    [OnEveryDatabase("9192", 0)]
    public async Task Each_of_many_is_found(Database on, string words, int found)
    {
        await using var app = await StewardApp.Start(on);
        var many = Enumerable.Range(0, 64).Select(n =>
        {
            var customer = new Customer(app.Site, CustomerKind.Person, "曾雪梅") { Note = "欧阳师傅来过" };
            customer.Reach([($"1791938{n:0000}", null)]);
            return customer;
        }).ToArray();
        await app.Put([.. many.SelectMany(c => new object[] { c, SearchRow.Of(c) })]);
        var page = await app.As("wang").Do((CustomerList list) => list.Run(new() { Q = words, Size = 200 }));
        Assert.Equal(found, page.Rows.Count(r => r.Name == "曾雪梅"));
    }

    [Theory]
    [OnEveryDatabase("3-2-1805", "3-2-1805")]
    [OnEveryDatabase("1805", "3-2-1805")]
    [OnEveryDatabase("32-1805", "3-2-1805")]
    [OnEveryDatabase("3-1805", "3-2-1805")]
    [OnEveryDatabase("321805", "3-2-1805")]
    [OnEveryDatabase("３－２－１８０５", "3-2-1805")]
    [OnEveryDatabase("3栋2单元1805", "3-2-1805")]
    [OnEveryDatabase("雪梅", "曾雪梅")]
    [OnEveryDatabase("梅", "曾雪梅")]
    [OnEveryDatabase("zxm", "曾雪梅")]
    [OnEveryDatabase("cxm", "曾雪梅")]
    [OnEveryDatabase("XM", "曾雪梅")]
    [OnEveryDatabase("8001", "曾雪梅")]
    [OnEveryDatabase("14211118001", "曾雪梅")]
    [OnEveryDatabase("11118", "曾雪梅")]
    [OnEveryDatabase("曾雪梅 8001", "曾雪梅")]
    [OnEveryDatabase("brien", "O'Brien 𠮷野")]
    [OnEveryDatabase("𠮷", "O'Brien 𠮷野")]
    [OnEveryDatabase("𠮷野", "O'Brien 𠮷野")]
    public async Task Every_way_of_saying_it_finds_it(Database on, string words, string label)
    {
        await using var app = await WithPeople(on);
        Assert.Equal(label, await Found(app, "wang", words));
    }

    [Theory]
    [OnEveryDatabase("'")]
    [OnEveryDatabase("\"")]
    [OnEveryDatabase("曾' | 'q")]
    [OnEveryDatabase("a\" OR \"b")]
    [OnEveryDatabase("');DROP TABLE estate_units;--")]
    [OnEveryDatabase("NEAR(曾 梅)")]
    [OnEveryDatabase("un*")]
    [OnEveryDatabase("*")]
    [OnEveryDatabase("& ! | :*")]
    [OnEveryDatabase("😀🏠")]
    [OnEveryDatabase("\u202e1805x")]
    [OnEveryDatabase("ꭰꭱ")]
    [OnEveryDatabase("\0\\")]
    public async Task Odd_words_find_nothing_and_break_nothing(Database on, string words)
    {
        await using var app = await WithPeople(on);
        Assert.Equal("", await Found(app, "wang", words));
        Assert.Equal("曾雪梅", await Found(app, "wang", "雪梅"));
    }

    [Theory, OnEveryDatabase]
    public async Task Very_long_words_are_cut_and_answered(Database on)
    {
        await using var app = await WithPeople(on);
        Assert.Equal("", await Found(app, "wang", string.Concat(Enumerable.Repeat("漏水阀门", 5000))));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_finds_what_is_at_anothers_site(Database on)
    {
        await using var app = await WithPeople(on);
        Assert.Equal("", await Found(app, "liu", "雪梅"));
        Assert.Equal("", await Found(app, "liu", "1805"));
        Assert.Equal("", await Found(app, "wu", "雪梅"));
    }

    [Theory, OnEveryDatabase]
    public async Task The_gate_reads_surnames_only_and_nobody_a_whole_number(Database on)
    {
        await using var app = await WithPeople(on);
        var hits = (await app.As("sun").Do((SearchEverywhere search) => search.Run(new("8001")))).SelectMany(g => g.Hits).ToArray();
        Assert.Equal("曾**", Assert.Single(hits).Label);
        Assert.Equal("3-2-1805 · 142****8001", hits[0].Detail);
    }

    [Theory, OnEveryDatabase]
    public async Task The_panel_below_the_box_marks_what_matches(Database on)
    {
        await using var app = await WithPeople(on);
        var html = await app.As("wang").Http.GetStringAsync("/search/quick?q=zxm");
        Assert.Contains("role=\"option\"", html);
        Assert.DoesNotContain("14211118001", html);
        Assert.Contains("<mark>雪梅</mark>", await app.As("wang").Http.GetStringAsync("/search/quick?q=xm"));
    }
}
