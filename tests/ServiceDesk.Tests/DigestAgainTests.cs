using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Buildings;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Digests;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Counted once more, a digest is the same whatever was renamed, moved or changed since.</summary>
public sealed class DigestAgainTests
{
    private static Task<CheckDigest.View> Check(StewardApp app, DigestId id) => app.As("lin").Do((CheckDigest again) => again.Run(id));

    internal static async Task Same(StewardApp app, DigestId id) => Assert.Equal((true, ""), await Check(app, id) is var check ? (check.Same, string.Join(',', check.Differs)) : default);

    private static Task<RequestId> InPublic(StewardApp app) =>
        app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "楼道灯不亮", Building = app.World.Building, Area = Area.Public, Place = "2单元楼道" }));

    [Theory, OnEveryDatabase]
    public async Task A_public_place_that_turned_out_to_be_a_home_is_put_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var ids = new[] { await InPublic(app), await InPublic(app), await InPublic(app) };
        app.Clock.Advance(TimeSpan.FromDays(7));
        var id = await DigestTests.Draft(app);
        Assert.Equal(3, Assert.Single((await DigestTests.Content(app, id)).Places).Count);
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.As("wang").Do((EditRequest edit) => edit.Run(ids[0], new() { Subject = "楼道灯不亮", Building = app.World.Building, Area = Area.Private, Place = "2单元楼道" }));
        await Same(app, id);
    }

    [Theory, OnEveryDatabase]
    public async Task Things_and_people_are_called_as_they_were_and_contractors_are_those_of_then(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, zhao) = (app.As("wang"), app.World.Accounts["zhao"]);
        var category = await app.Look(db => db.Set<Category>().Where(c => c.Type == RequestType.Repair && c.Code == "water").Select(c => c.Id).SingleAsync());
        var department = await app.Look(db => db.Set<Department>().Where(d => d.Code == "engineering").Select(d => d.Id).SingleAsync());
        var contractor = await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Contractor).Select(r => r.Id).SingleAsync());
        await app.Put(new AccountRole(zhao, contractor));
        await app.Send(await DigestTests.Open(app, "水龙头滴水", category: category));
        var moved = await DigestTests.Open(app, "水管漏水", category: category);
        await wang.Do((TransferRequest transfer) => transfer.Run(moved, new() { Department = department, Reason = "请工程部处理" }));
        foreach (var _ in "123") await InPublic(app);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var id = await DigestTests.Draft(app);
        Assert.Equal((1, "3栋"), await DigestTests.Content(app, id) is var c ? (c.Contractors.Count, c.Buildings[0].Name) : default);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Look(async db =>
        {
            db.Entry(await db.Set<Category>().SingleAsync(c => c.Id == category)).CurrentValues.SetValues(new { Name = "水暖", EnglishName = "Plumbing" });
            db.Entry(await db.Set<Department>().SingleAsync(d => d.Id == department)).CurrentValues.SetValues(new { Name = "工程维修部" });
            db.Entry(await db.Set<Building>().SingleAsync(b => b.Id == app.World.Building)).CurrentValues.SetValues(new { Name = "三栋" });
            db.Remove(await db.Set<AccountRole>().SingleAsync(r => r.Account == zhao && r.Role == contractor));
            return await db.SaveChangesAsync();
        });
        await Same(app, id);
        await wang.Do((RefreshDigest refresh) => refresh.Run(id, new()));
        Assert.Equal((0, "三栋"), await DigestTests.Content(app, id) is var now ? (now.Contractors.Count, now.Buildings[0].Name) : default);
        await Same(app, id);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_brought_it_counts_as_who_was_known_then(Database on)
    {
        await using var app = await StewardApp.Start(on);
        RequestFields Said(RequestFields of, string name, string phone)
        {
            (of.Type, of.Subject, of.ContactName, of.ContactPhone) = (RequestType.Complaint, "张小凡家楼下太吵", name, phone);
            return of;
        }
        var ids = new List<RequestId>();
        for (var n = 0; n < 3; n++) ids.Add(await app.As("wang").Do((OpenRequest open) => open.Run((OpenRequest.Form)Said(new OpenRequest.Form(), "张小凡", "13700000008"))));
        app.Clock.Advance(TimeSpan.FromDays(7));
        var id = await DigestTests.Draft(app);
        var line = Assert.Single((await DigestTests.Content(app, id)).Complainants);
        Assert.Equal(3, line.Count);
        Assert.DoesNotContain("张小凡", line.Members[0].Subject);

        foreach (var (name, phone) in new[] { ("李大为", "13700000009"), ("王五一", "13700000010") })
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await app.As("wang").Do((EditRequest edit) => edit.Run(ids[0], (EditRequest.Form)Said(new EditRequest.Form(), name, phone)));
            await Same(app, id);
        }
        foreach (var kept in await app.Look(db => db.Set<FormerContact>().Select(f => f.Contact).ToListAsync())) Assert.DoesNotContain("1370000", kept);
        await app.As("wang").Do((RefreshDigest refresh) => refresh.Run(id, new()));
        Assert.Equal("张小凡家楼下太吵", (await DigestTests.Content(app, id)).Latest.First(l => l.Request == ids[0]).Subject);
        await Same(app, id);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_a_number_leads_is_no_figure_but_the_number_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await DigestTests.Open(app, "灯不亮");
        app.Clock.Advance(TimeSpan.FromDays(7));
        var id = await DigestTests.Draft(app);
        Task Alter(string from, string to) => app.Look(db => db.Set<Digest>().Where(d => d.Id == id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Figures, d => d.Figures.Replace(from, to))));
        await Alter("ResolvedFrom=", "DoneFrom=");
        await Same(app, id);
        await Alter("\"new\":1", "\"new\":2");
        Assert.Equal((false, "all,departments,types"), await Check(app, id) is var check ? (check.Same, string.Join(',', check.Differs)) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task No_week_is_submitted_before_it_is_over_nor_with_figures_from_before(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await DigestTests.Open(app, "灯不亮");
        var (wang, id) = (app.As("wang"), await DigestTests.Draft(app));
        Task Submit() => wang.Do((SubmitDigest submit) => submit.Run(id, new()));
        Assert.Contains("not over yet", (await Assert.ThrowsAsync<Refused>(Submit)).Message);
        app.Clock.Advance(TimeSpan.FromDays(6));
        await DigestTests.Open(app, "门关不上");
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Contains("bring them up to date", (await Assert.ThrowsAsync<Refused>(Submit)).Message);
        await wang.Do((RefreshDigest refresh) => refresh.Run(id, new()));
        await Submit();
        await app.As("lin").Do((ApproveDigest approve) => approve.Run(id, new()));
        Assert.Equal(2, (await DigestTests.Content(app, id)).All.New);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_brought_over_leads_to_its_list(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var ids = new List<RequestId>();
        foreach (var subject in new[] { "留着的", "后来取消的", "后来办结的", "早已办结的", "办结又重开的", "早已取消的" }) ids.Add(await DigestTests.Open(app, subject));
        foreach (var done in new[] { ids[3], ids[4] })
        {
            await DigestTests.Take(app, done);
            await DigestTests.Resolve(app, done);
        }
        await wang.Do((CancelRequest cancel) => cancel.Run(ids[5], new() { Reason = "自己修好了" }));
        app.Clock.Advance(TimeSpan.FromDays(8));
        await wang.Do((CancelRequest cancel) => cancel.Run(ids[1], new() { Reason = "自己修好了" }));
        await DigestTests.Take(app, ids[2]);
        await DigestTests.Resolve(app, ids[2]);
        await wang.Do((ReopenRequest reopen) => reopen.Run(ids[4], new() { Reason = "又坏了" }));
        await DigestTests.Open(app, "新来的", RequestType.Inquiry);
        app.Clock.Advance(TimeSpan.FromDays(6));

        var id = await DigestTests.Draft(app, DigestTests.Monday.AddDays(7), DigestTests.Sunday.AddDays(7));
        var c = await DigestTests.Content(app, id);
        Assert.Equal((3, 1), (c.All.Carried, c.All.Reopened));
        foreach (var line in c.Types.Concat(c.Departments).Append(c.All)) Assert.Equal(line.Carried, await lin.Total(line.CarriedLink(c.Period)));
        Assert.Equal(ids.Take(3).OrderBy(r => r.Value), (await lin.Do((RequestList list) => list.Run(new() { CarriedOn = c.From }))).Rows.Select(r => r.Id).OrderBy(r => r.Value));
        var page = await lin.Open($"/service-desk/digests/{id}");
        var link = page.Find("a[href*='CarriedOn=2026-03-09']")!.GetAttribute("href")!;
        Assert.Contains("后来取消的", (await lin.Open(link)).Text);
    }
}
