using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Tables.Views;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tests;

public sealed class ViewTests
{
    [Theory, OnEveryDatabase]
    public async Task A_view_is_kept_under_a_name_found_again_and_forgotten_by_its_owner_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var page = await wang.Open("/requests?Q=漏水&Sort=-received&Page=2");
        page = await page.Send("save-view", ("Name", "漏水的"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var view = Assert.Single(await wang.Do((SavedViews views) => views.Run(new("/requests"))));
        Assert.Equal(("漏水的", "Q=%E6%BC%8F%E6%B0%B4&Sort=-received"), (view.Name, view.Query));
        Assert.Contains("漏水的", (await wang.Open("/requests")).Text);
        Assert.DoesNotContain("漏水的", (await lin.Open("/requests")).Text);

        await wang.Do((SaveView save) => save.Run(new() { List = "/requests", Name = "漏水的", Query = "?Q=电梯" }));
        Assert.Equal(1, await app.Look(db => db.Set<SavedView>().CountAsync()));
        await Assert.ThrowsAsync<NotFound>(() => lin.Do((RemoveView remove) => remove.Run(view.Id, new())));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((SaveView save) => save.Run(new() { List = "//elsewhere.example", Name = "x" })));
        await wang.Do((RemoveView remove) => remove.Run(view.Id, new()));
        Assert.Empty(await wang.Do((SavedViews views) => views.Run(new("/requests"))));
    }
}
