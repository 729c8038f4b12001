using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Customers.Merges;
using Steward.Platform.Confidentiality.Exports;

namespace Steward.Estate.Tests;

/// <summary>Numbers in what somebody said of duplicates and of exports are masked for everybody else, and go in their time.</summary>
public sealed class WordsOfListsTests
{
    private const string Number = "13700010001", Hidden = "137****0001";

    [Theory, OnEveryDatabase]
    public async Task Why_two_were_told_apart_is_masked_on_both_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        async Task<CustomerId> Add(string name) => await app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = name, Phones = "13600000001", Anyway = true }));
        var (one, other) = (await Add("钱多多"), await Add("钱朵朵"));
        await app.As("lin").Do((TellApart tell) => tell.Run(one, new() { Other = other, Words = $"姐妹，问 {Number}" }));
        Assert.Equal($"姐妹，问 {Hidden}", Assert.Single((await app.As("lin").Do((LikelyDuplicateList list) => list.Run(new() { ToldApart = true }))).Rows).ToldApartFor);
        Assert.Equal($"姐妹，问 {Hidden}", (await app.As("lin").Do((CompareCustomers compare) => compare.Run(new(one, other)))).Found!.ToldApartFor);
        foreach (var page in new[] { "/customers/duplicates?Apart=true", $"/customers/{one}/compare/{other}" })
        {
            var text = (await app.As("lin").Open(page)).Text;
            Assert.Contains(Hidden, text);
            Assert.DoesNotContain(Number, text);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task What_an_export_is_for_and_narrowed_to_is_masked_for_whoever_decides_and_goes_after_some_years(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("lin").Do((AskExport ask) => ask.Run(new() { List = "/api/estate/customers", Query = $"?Q={Number}", Purpose = $"警方核对 {Number}" }));
        var (own, decider) = (await app.As("lin").Do((ShowExport show) => show.Run(id)), await app.As("zhou").Do((ShowExport show) => show.Run(id)));
        Assert.Equal(($"警方核对 {Number}", $"Q={Number}"), (own.Purpose, own.Query));
        Assert.Equal(($"警方核对 {Hidden}", $"Q={Hidden}"), (decider.Purpose, decider.Query));
        Assert.DoesNotContain(Number, (await app.As("zhou").Open("/exports")).Text + (await app.As("zhou").Open($"/exports/{id}")).Text);
        await app.As("zhou").Do((DeclineExport decline) => decline.Run(id, new() { Reason = $"先打 {Number}" }));
        Assert.DoesNotContain(Number, (await app.As("zhou").Open($"/exports/{id}")).Text);

        app.Clock.Advance(TimeSpan.FromDays(3 * 365));
        Assert.False(await app.Retire("exports"));
        app.Clock.Advance(TimeSpan.FromDays(3));
        Assert.True(await app.Retire("exports"));
        Assert.Equal(("***", "", ExportState.Declined, "林主管"), await app.Look(db => db.Set<ExportRequest>().Where(e => e.Id == id).Select(e => new ValueTuple<string, string, ExportState, string>(e.Purpose, e.Query, e.State, e.ByName)).SingleAsync()));
        Assert.DoesNotContain("先打", (await app.As("lin").Open($"/exports/{id}")).Text);
        Assert.False(await app.Retire("exports"));
    }
}
