using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Notifications;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>Numbers that stand in what somebody said.</summary>
public sealed class SpokenNumberTests
{
    private const string Phone = "13912345678", Card = "330106199001011234";

    [Theory]
    [InlineData("请打13912345678找小王", "请打139****5678找小王")]
    [InlineData("Tel13912345678", "Tel139****5678")]
    [InlineData("+86 139-1234-5678 或 139 1234 5678", "+86****5678 或 139****5678")]
    [InlineData("１３９１２３４５６７８", "１３９****５６７８")]
    [InlineData("身份证330106199001011234", "身份证330***********1234")]
    [InlineData("33010619900101123X。", "330***********123X。")]
    [InlineData("卡号6222 0212 3456 7890 123", "卡号622************0123")]
    [InlineData("座机0571-88886666", "座机057****6666")]
    [InlineData("WX-2026-00123 3-2-1801 2026-11-28 09:05 读数 12345678", "WX-2026-00123 3-2-1801 2026-11-28 09:05 读数 12345678")]
    public void Every_way_of_writing_a_number_is_masked_and_nothing_else(string said, string shown) => Assert.Equal(shown, Masking.Of(said));

    [Theory]
    [InlineData("厨房漏水，打139****5678，晚上在家", "厨房漏水，打13912345678，晚上在家")]
    [InlineData("改打13888886666", "改打13888886666")]
    [InlineData("别的139****0000", "别的139****0000")]
    public void What_comes_back_masked_is_what_it_was(string sent, string kept) => Assert.Equal(kept, Masking.Back(sent, "厨房漏水，打13912345678"));

    [Theory, OnEveryDatabase]
    public async Task A_number_in_the_words_is_seen_with_a_reason_and_stays_when_the_words_are_edited(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var request = await wang.Do((OpenRequest open) => open.Run(new() { Site = app.Site, Subject = $"漏水，打{Phone}", Details = $"身份证{Card}", House = "3-2-1801" }));
        var seen = await wang.Do((ShowRequest show) => show.Run(request));
        Assert.Equal(("漏水，打139****5678", "身份证330***********1234", true), (seen.Subject, seen.Details, seen.Hides));
        Assert.DoesNotContain(Phone, await wang.Http.GetStringAsync("/requests"));
        Assert.DoesNotContain(Phone, await wang.Http.GetStringAsync("/api/service-desk/requests/export.csv"));

        await wang.Do((EditRequest edit) => edit.Run(request, new() { Subject = seen.Subject, Details = $"{seen.Details}，厨房", House = "3-2-1801", Version = seen.Version }));
        await wang.Do((RevealContact reveal) => reveal.Run(request, new() { Reason = RevealReason.CallingBack }));
        seen = await wang.Do((ShowRequest show) => show.Run(request));
        Assert.Equal(($"漏水，打{Phone}", $"身份证{Card}，厨房", false), (seen.Subject, seen.Details, seen.Hides));
        Assert.Equal("漏水，打139****5678", (await app.As("lin").Do((ShowRequest show) => show.Run(request))).Subject);
    }

    [Theory, OnEveryDatabase]
    public async Task Residents_read_their_own_words_and_workers_ask_for_the_number(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.As("wu");
        var request = await wu.Report(app, $"水管爆了，打{Phone}");
        Assert.Contains(Phone, (await wu.Do((FollowRequest follow) => follow.Run(request))).Subject);
        Assert.Contains(Phone, (await wu.Do((MyRequests mine) => mine.Run(new()))).Open.Single().Subject);

        var order = await app.Send(request);
        await app.DrainOutbox();
        Assert.DoesNotContain(Phone, string.Join(" ", (await app.As("zhao").Do((MyNotifications mine) => mine.Run(new()))).Rows.Select(n => n.Sentence)));
        Assert.DoesNotContain(Phone, await app.As("zhao").Http.GetStringAsync($"/my-orders/{order}"));
        await app.As("zhao").Do((CallCustomer call) => call.Run(order));
        Assert.Contains(Phone, await app.As("zhao").Http.GetStringAsync($"/my-orders/{order}"));
    }

    [Theory, OnEveryDatabase]
    public async Task The_numbers_a_site_gives_out_itself_are_nobodys_secret(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Site = app.Site, Subject = "打0571 88880000没人接", Details = $"也打了0571-66660000和{Phone}", House = "3-2-1801" }));
        var page = await app.As("wang").Http.GetStringAsync($"/requests/{request}");
        Assert.Contains("打0571 88880000没人接", page);
        Assert.DoesNotContain("66660000", page);
        Assert.DoesNotContain(Phone, page);
    }
}
