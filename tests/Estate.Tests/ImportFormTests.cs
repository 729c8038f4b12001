using System.Net;
using Steward.Estate.Sites;

namespace Steward.Estate.Tests;

/// <summary>A form that can be imported again is of one community, or it could not be.</summary>
public sealed class ImportFormTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_serves_two_communities_says_of_which_the_form_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Put(new Assignment(app.World.Accounts["wang"], app.World.OtherSite));
        var wang = app.As("wang");
        foreach (var kind in new[] { "units", "facilities", "parking-spaces", "network-nodes", "network-lines" })
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await wang.Http.GetAsync($"/api/estate/forms/{kind}")).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await wang.Http.GetAsync($"/api/estate/forms/{kind}?Site={app.Site}")).StatusCode);
        }
        var form = await wang.Http.GetStringAsync($"/api/estate/forms/units/export.csv?Site={app.World.OtherSite}");
        Assert.Contains("1-101", form, StringComparison.Ordinal);
        Assert.DoesNotContain("3-2-1801", form, StringComparison.Ordinal);
        var links = (await wang.Open("/imports")).Document.QuerySelectorAll("a[href^='/api/estate/forms/units/export.xlsx']").Select(a => a.GetAttribute("href"));
        Assert.Equal(new[] { app.Site, app.World.OtherSite }.Select(s => $"/api/estate/forms/units/export.xlsx?Site={s}").Order(), links.Order());
    }
}
