using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Suggestions;

namespace Steward.ServiceDesk.Tests;

public sealed class SuggestionTests
{
    private static readonly string[] Where = ["厨房", "主卧", "次卧", "客厅", "阳台", "卫生间", "书房", "玄关", "餐厅", "过道", "儿童房", "储藏间"];
    private static readonly string[] When = ["刚才", "昨天", "早上", "晚上", "一直", "今天", "前天", "周末", "半夜", "中午"];

    /// <summary>Closed requests in words that tell water, light and lifts apart; a stuck lift is urgent.</summary>
    private static async Task<IReadOnlyDictionary<string, CategoryId>> Plant(StewardApp app, SiteId site, Func<string, string>? mixed = null, int most = int.MaxValue)
    {
        var categories = await app.Look(db => db.Set<Category>().Where(c => c.Type == RequestType.Repair).ToDictionaryAsync(c => c.Code, c => c.Id));
        (string Code, string Words, Urgency Urgency)[] kinds = [("water", "水管漏水滴水", Urgency.Normal), ("lighting", "灯泡不亮了要换", Urgency.Normal), ("lift", "电梯困人停运", Urgency.Urgent)];
        var actor = new Actor();
        actor.BecomeSystem();
        var rows = from kind in kinds from place in Where from time in When select (kind.Code, Words: $"{time}{place}{kind.Words}", kind.Urgency);
        foreach (var ((code, words, urgency), n) in rows.Take(most).Select((r, n) => (r, n)))
        {
            var request = new Request(site, $"{site.Value:N}"[^6..] + $"-{n:0000}", RequestType.Repair, Channel.Telephone, words, StewardApp.Monday.AddDays(-30).AddMinutes(n)) { Category = categories[mixed?.Invoke(words) ?? code], Urgency = urgency };
            request.Answer("已处理。", Terms.None, actor, StewardApp.Monday);
            request.Close(actor, StewardApp.Monday);
            await app.Put(request);
        }
        return categories;
    }

    private static Task<SuggestFor.View> Ask(StewardApp app, string subject, string who = "wang") => app.As(who).Do((SuggestFor suggest) => suggest.Run(new() { Type = RequestType.Repair, Subject = subject }));
    private static Task Learn(StewardApp app, SiteId? site = null) => app.Itself().Do((LearnSuggestions learn) => learn.Run(site ?? app.Site, new()));
    private static async Task<ShowSuggestions.Sheet> Sheet(StewardApp app, Aim aim = Aim.Category) => (await app.As("lin").Do((ShowSuggestions show) => show.Run(new()))).Sheets.Single(s => s.Aim == aim);

    [Theory, OnEveryDatabase]
    public async Task What_closed_requests_taught_is_suggested_for_new_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var categories = await Plant(app, app.Site);

        var before = await Ask(app, "地下室水管漏水");
        await app.As("lin").Do((LearnSuggestions learn) => learn.Run(app.Site, new()));

        Assert.Null(before.Category);
        var (water, lift, nothing) = (await Ask(app, "地下室水管漏水"), await Ask(app, "2号电梯困人了"), await Ask(app, " 12 "));
        Assert.Equal((categories["water"], "给排水"), (water.Category!.Id, water.Category.Title.Replace("Water supply", "给排水")));
        Assert.Equal(categories["lift"], lift.Category!.Id);
        Assert.Equal((null, Urgency.Urgent), (water.Urgency, lift.Urgency!.Urgency));
        Assert.Equal((null, null), (nothing.Category, nothing.Urgency));
        var sheet = await Sheet(app);
        Assert.Equal((Standing.InUse, 360), (sheet.Standing, sheet.Model!.Rows));
        Assert.True(sheet.Model.Right > sheet.Model.MajorityRight);
        Assert.Equal(sheet.Model.Held, sheet.Parts.Sum(p => p.Rows));
    }

    [Theory, OnEveryDatabase]
    public async Task It_stays_off_while_it_does_no_better_than_the_most_frequent_answer(Database on)
    {
        await using var app = await StewardApp.Start(on);
        // On every row held back the most frequent category is right: nothing can do better.
        await Plant(app, app.Site, mixed: words => Wording.IsHeldBack(words) || !words.Contains("水管") ? "lighting" : "water");
        await Learn(app);

        Assert.Null((await Ask(app, "地下室水管漏水")).Category);
        Assert.Equal(Standing.NoBetter, (await Sheet(app)).Standing);
    }

    [Theory, OnEveryDatabase]
    public async Task It_stays_off_with_few_rows_and_where_it_is_switched_off(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Plant(app, app.Site);
        await Learn(app);

        await app.As("zhou").Do((ChangeSetting change) => change.Run(SuggestionSettings.Rows.Key, new() { Value = "1000" }));
        Assert.Equal((null, Standing.TooFewRows), ((await Ask(app, "地下室水管漏水")).Category, (await Sheet(app)).Standing));
        await app.As("zhou").Do((ChangeSetting change) => change.Run(SuggestionSettings.Rows.Key, new() { Value = "100" }));
        Assert.NotNull((await Ask(app, "地下室水管漏水")).Category);
        await app.As("zhou").Do((ChangeSetting change) => change.Run(SuggestionSettings.On.Key, new() { Value = "False", Site = app.Site }));
        Assert.Equal((null, Standing.SwitchedOff), ((await Ask(app, "地下室水管漏水")).Category, (await Sheet(app)).Standing));
    }

    [Theory, OnEveryDatabase]
    public async Task One_site_learns_nothing_from_another(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Plant(app, app.World.OtherSite);
        await app.Itself().Do((LearnWeekly job) => job.Run(default));

        Assert.Null((await Ask(app, "地下室水管漏水")).Category);
        Assert.NotNull((await Ask(app, "地下室水管漏水", "liu")).Category);
        await Assert.ThrowsAsync<NotFound>(() => app.As("lin").Do((LearnSuggestions learn) => learn.Run(app.World.OtherSite, new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("lin").Do((ShowSuggestions show) => show.Run(new(app.World.OtherSite))));
        Assert.Empty((await app.As("lin").Do((ModelList list) => list.Run(new() { Site = app.World.OtherSite }))).Rows);
        Assert.Null((await app.As("wang").Do((SuggestFor suggest) => suggest.Run(new() { Site = app.World.OtherSite, Subject = "地下室水管漏水" }))).Category);
    }

    [Theory, OnEveryDatabase]
    public async Task Each_site_learns_once_a_week(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Plant(app, app.Site, most: 30);
        Task Round() => app.Itself().Do((LearnWeekly job) => job.Run(default));
        Task<int> Trainings() => app.Look(db => db.Set<SuggestionModel>().CountAsync(m => m.Site == app.Site && m.Aim == Aim.Category));

        await Round();
        await Round();
        Assert.Equal(1, await Trainings());
        app.Clock.Advance(TimeSpan.FromDays(7.1));
        await Round();

        Assert.Equal(2, await Trainings());
        Assert.Equal(2, (await app.As("lin").Do((ModelList list) => list.Run(new() { Aim = Aim.Category }))).Total);
        Assert.True(await app.Look(db => db.Set<ModelContent>().CountAsync()) <= 2);
    }

    [Theory, OnEveryDatabase]
    public async Task Strangers_are_told_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Plant(app, app.Site);
        await Learn(app);
        var address = $"/api/service-desk/suggestions?Subject={Uri.EscapeDataString("水管漏水")}";

        Assert.Equal(HttpStatusCode.Unauthorized, (await app.Nobody().Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("wu").Http.GetAsync(address)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("wang").Http.PostAsJsonAsync($"/api/service-desk/suggestions/learn/{app.Site}", new Bare())).StatusCode);
        Assert.DoesNotContain("data-take", await app.As("liu").Http.GetStringAsync(address.Replace("suggestions?", "suggestions/chips?") + $"&Site={app.Site}"));
        Assert.Contains("data-take", await app.As("wang").Http.GetStringAsync(address.Replace("suggestions?", "suggestions/chips?")));
    }

    [Theory, OnEveryDatabase]
    public async Task A_model_that_cannot_be_read_stands_in_nobodys_way(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Plant(app, app.Site);
        await Learn(app);
        await app.Look(db => db.Set<ModelContent>().ExecuteUpdateAsync(u => u.SetProperty(c => c.Bytes, new byte[] { 1, 2, 3 })));

        Assert.Null((await Ask(app, "地下室水管漏水")).Category);
        Assert.Equal(Standing.Unreadable, (await Sheet(app)).Standing);
        Assert.NotEqual(default, await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "地下室水管漏水" })));
        await Learn(app);
        Assert.NotNull((await Ask(app, "地下室水管漏水")).Category);
    }

    [Theory, OnEveryDatabase]
    public async Task What_became_of_a_suggestion_is_counted(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var categories = await Plant(app, app.Site, most: 20);
        var (water, lift) = (categories["water"], categories["lift"]);
        var wang = app.As("wang");
        Task<RequestId> Log(CategoryId? suggested, CategoryId? chosen) => wang.Do((OpenRequest open) => open.Run(new() { Subject = "水管漏水", Answer = "已告知。", SuggestedCategory = suggested, Category = chosen }));

        var taken = await Log(water, water);
        await Log(water, lift);
        await Log(water, null);
        await Log(null, water);
        await Log(CategoryId.New(), water);
        await wang.Do((OpenRequest open) => open.Run(new() { Subject = "电梯困人", SuggestedUrgency = Urgency.Urgent, Urgency = Urgency.Urgent }));

        var use = (await Sheet(app)).Use;
        Assert.Equal((3, 1, 1, 1), (use.Shown, use.Taken, use.Overruled, use.LeftOpen));
        Assert.Equal((1, 1), ((await Sheet(app, Aim.Urgency)).Use.Shown, (await Sheet(app, Aim.Urgency)).Use.Taken));
        var request = await wang.Do((ShowRequest show) => show.Run(taken));
        Assert.Equal(request.State is RequestState.Closed ? (1, 1) : (0, 0), (use.Closed, use.Kept));
    }

    [Theory, OnEveryDatabase]
    public async Task The_form_says_it_and_chooses_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var categories = await Plant(app, app.Site);
        await Learn(app);

        var again = await (await app.As("wang").Open("/requests/new")).Send("open", ("Subject", "地下室水管漏水"), ("House", "没有这一户"));
        var quality = await app.As("lin").Open("/service-desk/suggestions");

        Assert.Equal(categories["water"].ToString(), again.Find("intake-suggestions [data-suggests=Category]")!.GetAttribute("data-answer"));
        Assert.Equal(("", categories["water"].ToString()), (again.Value("open", "Category") ?? "", again.Value("open", "SuggestedCategory")));
        Assert.Contains("In use", quality.Text);
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "地下室水管漏水" }));
        Assert.Null(await app.Look(db => db.Set<Request>().Where(r => r.Subject == "地下室水管漏水").Select(r => r.Category).SingleAsync()));
    }
}
