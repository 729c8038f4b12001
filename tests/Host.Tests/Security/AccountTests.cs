using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Identity;
using Steward.Platform.Identity.Entering;
using Steward.Platform.Identity.Roles;
using Steward.Platform.Identity.Staff;
using Steward.Platform.UseCases;

namespace Steward.Host.Tests.Security;

/// <summary>Who keeps accounts and roles, and what they cannot do even so.</summary>
public sealed class AccountTests
{
    [Theory, OnEveryDatabase]
    public async Task A_new_colleague_chooses_the_password_by_a_link_that_works_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var agent = await RoleOf(app, Post.Agent);
        var page = await (await app.As("admin").Open("/admin/staff/new")).Send("open", ("Name", "许新"), ("UserName", "xu"), ("Roles", agent.ToString()));
        page = await page.Send("link");
        var link = new Uri(page.Find("code#link")!.TextContent).PathAndQuery;

        var choose = await app.Nobody().Open(link);
        Assert.Equal("/sign-in", (await choose.Send("set-password", ("Password", "four-geese-in-fog"), ("RepeatPassword", "four-geese-in-fog"))).Path);
        Assert.Contains("This link has expired or has been used.", (await (await app.Nobody().Open(link)).Send("set-password", ("Password", "another-way-in-here"), ("RepeatPassword", "another-way-in-here"))).Text);

        var xu = app.Nobody();
        Assert.Equal("/me", (await (await xu.Open("/sign-in?ReturnUrl=/me")).Send("sign-in", ("UserName", "XU"), ("Password", "four-geese-in-fog"))).Path);
    }

    [Theory, OnEveryDatabase]
    public async Task A_closed_account_and_a_withdrawn_role_count_from_the_next_click(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhou) = (app.As("wang"), app.As("zhou"));
        Assert.Equal("/me", (await wang.Open("/me")).Path);
        Assert.Equal(HttpStatusCode.OK, (await zhou.Open("/admin/staff")).Status);

        await app.As("admin").Do((CloseAccount close) => close.Run(wang.Account, new()));
        await app.As("admin").Do(async (EditAccount edit) => await edit.Run(zhou.Account, new() { Name = "周经理", Roles = [await RoleOf(app, Post.Guard)] }));

        Assert.Equal("/sign-in", (await wang.Open("/me")).Path);
        Assert.Equal(HttpStatusCode.Forbidden, (await zhou.Open("/admin/staff")).Status);
        Assert.Contains("The user name or password is not right.", (await (await app.Nobody().Open("/sign-in")).Send("sign-in", ("UserName", "wang"), ("Password", World.Password))).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Of_two_who_edit_one_account_the_second_is_told_and_loses_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var address = $"/admin/staff/{app.World.Accounts["wang"]}";
        var (first, second) = (await app.As("admin").Open(address), await app.As("admin").Open(address));
        await first.Send("edit", ("Name", "王小敏"));

        var late = await second.Send("edit", ("Title", "客服专员"));

        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains("changed this while you were looking at it", late.Text);
        Assert.Equal("客服专员", late.Value("edit", "Title"));
        var wang = await app.Look(db => db.Users.AsNoTracking().SingleAsync(a => a.UserName == "wang"));
        Assert.Equal(("王小敏", null), (wang.Name, wang.Title));
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_always_remains_who_may_keep_roles_and_staff(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var admin = app.As("admin");
        var (role, guard) = (await RoleOf(app, Post.Administrator), await RoleOf(app, Post.Guard));
        await Refused(() => admin.Do((EditRole edit) => edit.Run(role, new() { Permissions = [] })));
        await Refused(() => admin.Do((EditAccount edit) => edit.Run(admin.Account, new() { Name = "系统管理员", Roles = [guard] })));
        await Refused(() => admin.Do((CloseAccount close) => close.Run(admin.Account, new())));

        static async Task Refused(Func<Task> attempt) => await Assert.ThrowsAsync<Refused>(attempt);
    }

    [Theory, OnEveryDatabase]
    public async Task Two_administrators_who_close_each_other_at_once_do_not_both_succeed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (admin, zhou) = (app.As("admin"), app.As("zhou"));
        await admin.Do(async (EditAccount edit) => await edit.Run(zhou.Account, new() { Name = "周经理", Roles = [await RoleOf(app, Post.Administrator)] }));

        var attempts = new[] { admin.Do((CloseAccount close) => close.Run(zhou.Account, new())), zhou.Do((CloseAccount close) => close.Run(admin.Account, new())) };
        await Task.WhenAll(attempts.Select(a => a.ContinueWith(_ => { }, TaskScheduler.Default)));

        Assert.Equal(1, attempts.Count(a => a.IsCompletedSuccessfully));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_keeps_staff_but_not_roles_gives_nobody_more_than_they_have(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (admin, feng) = (app.As("admin"), app.As("feng"));
        var personnel = await RoleOf(app, Post.Personnel);
        var rights = await app.Look(db => db.Set<Role>().Where(r => r.Id == personnel).Select(r => r.Permissions).SingleAsync());
        await admin.Do((EditRole edit) => edit.Run(personnel, new() { Permissions = [.. rights, "identity.staff"] }));

        var administrator = await RoleOf(app, Post.Administrator);
        await Assert.ThrowsAsync<Refused>(() => feng.Do((EditAccount edit) => edit.Run(feng.Account, new() { Name = "冯人事", Roles = [administrator] })));
        await Assert.ThrowsAsync<Refused>(() => feng.Do((MakePasswordLink make) => make.Run(admin.Account, new())));
        await Assert.ThrowsAsync<Refused>(() => feng.Do((ResetSecondFactor reset) => reset.Run(admin.Account, new())));
        await Assert.ThrowsAsync<Denied>(() => feng.Do((EditRole edit) => edit.Run(personnel, new() { Permissions = [] })));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_role_may_do_is_changed_by_its_boxes_and_remembered(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var guard = await RoleOf(app, Post.Guard);
        var page = await app.As("admin").Open($"/admin/roles/{guard}");
        foreach (var box in page.Document.QuerySelectorAll("#edit input[type=checkbox]"))
            if (box.GetAttribute("value") is "requests.see" or "identity.see") box.SetAttribute("checked", "checked"); else box.RemoveAttribute("checked");

        await page.Send("edit");

        Assert.Equal(["identity.see", "requests.see"], await app.Look(db => db.Set<Role>().Where(r => r.Id == guard).Select(r => r.Permissions).SingleAsync()));
        Assert.Equal(HttpStatusCode.OK, (await app.As("sun").Open("/admin/staff")).Status);
        Assert.Contains("identity.see", (await app.As("admin").Open($"/admin/roles/{guard}")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_first_administrator_is_made_by_the_link_from_the_console_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Assert.Null(await Offer(app));
        await app.Look(db => db.Users.ExecuteUpdateAsync(s => s.SetProperty(a => a.Kind, ActorKind.Resident)));
        var link = Assert.IsType<string>(await Offer(app));
        Assert.Contains("expired", (await SetUp("/set-up?t=guessed")).Text);

        Assert.Equal("/sign-in", (await SetUp(link)).Path);
        Assert.Contains("expired", (await SetUp(link)).Text);
        Assert.Null(await Offer(app));

        async Task<Page> SetUp(string address) =>
            await (await app.Nobody().Open(address)).Send("set-up", ("UserName", "chief"), ("Name", "江总"), ("Password", "four-geese-in-fog"), ("RepeatPassword", "four-geese-in-fog"));
    }

    private static Task<string?> Offer(StewardApp app) => app.Nobody().Do((FirstStart start) => start.Offer());

    private static Task<RoleId> RoleOf(StewardApp app, Post post) => app.Look(db => db.Set<Role>().Where(r => r.Post == post).Select(r => r.Id).SingleAsync());
}
