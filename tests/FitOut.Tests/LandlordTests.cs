using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Passes;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Tests.OnSite;
using Steward.FitOut.Violations;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

/// <summary>Those concerned hear of it: owners of what their tenant builds, whoever lives below of the water above, whoever asked for a pass of its end.</summary>
public sealed class LandlordTests
{
    [Theory, OnEveryDatabase]
    public async Task The_owner_hears_what_becomes_of_a_tenants_fit_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin(app.ApplyingAsTenant());
        await app.FileAll(id);
        await app.Submit(id);
        await app.PassPapers(id);
        await app.PassDrawings(id);
        await app.Approve(id);
        var number = (await app.FitOut(id)).Number;
        async Task Heard(string sentence) => Assert.Single(await app.Told("wu"), t => t == sentence);
        await Heard($"The fit-out {number} of your home 3-2-1801 by your tenant is approved, from 2026-03-12 to 2026-05-01");
        await app.As("lin").Do((ExtendPermit extend) => extend.Run(id, new() { To = new(2026, 5, 20), Why = "材料晚到" }));
        await Heard($"The fit-out {number} of your home 3-2-1801 by your tenant is extended to 2026-05-20");

        await app.Look(async db =>
        {
            var (project, by, now) = ((await db.Set<FitOutProject>().FindAsync(id))!, SiteSeed.System(), app.Clock.GetUtcNow());
            project.SignAgreement(by, now);
            project.Settle(null, by, now);
            project.Start(null, by, now);
            return await db.SaveChangesAsync();
        });
        var severe = await app.Violation(id, ViolationKind.LoadBearing, severe: true);
        var v = (await app.Violation(severe)).Violation.Number;
        await Heard($"{v} in the fit-out {number} of your home 3-2-1801 is severe: work was stopped at once");
        await app.As("lin").Do((ReportViolation report) => report.Run(severe, new()));
        await Heard($"{v} in the fit-out {number} of your home 3-2-1801 was reported to the authority");
        await app.As("chen").Do((CorrectViolation correct) => correct.Run(severe, new() { Remark = "已整改" }));
        await app.As("chen").Do((CheckViolation check) => check.Run(severe, new() { InOrder = true }));
        await app.As("lin").Do((ResumeWork resume) => resume.Run(id, new()));
        var mild = await app.Violation(id);
        await app.As("lin").Do((StopForViolation stop) => stop.Run(mild, new() { Reason = "屡劝不改" }));
        await Heard($"Work in the fit-out {number} of your home 3-2-1801 is to stop: 屡劝不改");
        await app.As("chen").Do((CorrectViolation correct) => correct.Run(mild, new() { Remark = "已整改" }));
        await app.As("chen").Do((CheckViolation check) => check.Run(mild, new() { InOrder = true }));
        await app.As("lin").Do((ResumeWork resume) => resume.Run(id, new()));
        await app.Hold(await app.Apply(id));
        await Heard($"The fit-out {number} of your home 3-2-1801 by your tenant is accepted");
    }

    [Theory, OnEveryDatabase]
    public async Task An_owner_who_fits_out_hears_it_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Approved();
        Assert.DoesNotContain(await app.Told("wu"), t => t.Contains("by your tenant"));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_lives_below_is_told_that_water_stands_above_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        async Task<AccountId> Neighbour(string house, string phone)
        {
            var (customer, account) = (new Customer(app.Site, CustomerKind.Person, "楼下住户"), new Account(ActorKind.Resident, phone, "楼下住户", phone) { PhoneNumberConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedUserName = phone });
            customer.Phones.Add(new(phone));
            account.Roles.Add(new(account.Id, await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Resident).Select(r => r.Id).SingleAsync())));
            await app.Put(account, customer, new Occupancy(app.Site, app.Unit(house), customer.Id, OccupancyRole.Owner, new(2025, 1, 1)));
            return account.Id;
        }
        var (below, beside) = (await Neighbour("3-2-101", "13600000101"), await Neighbour("3-2-202", "13600000202"));
        var id = await app.FitOut("3-2-201");
        await app.As("chen").Do((StartPonding start) => start.Run(new() { Project = id, Place = "主卫", Layer = PondingLayer.After, Depth = 25 }));
        Assert.Single(await app.As(below).Told(), t => t == "Water stands above your home, in 主卫 of 3-2-201, for a ponding test until 2026-03-03 09:00: tell us at once if any comes through");
        Assert.DoesNotContain(await app.As(beside).Told(), t => t.StartsWith("Water stands", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_asked_for_a_pass_hears_that_its_day_is_over_or_that_the_desk_took_it_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (unhandled, partly, mine) = (await app.Ask(), await app.Issued(), await app.As("he").Do((AskForPass ask) => ask.Run(new() { Unit = app.Unit("3-2-1802"), Day = PassCounter.Today, Items = [new() { Name = "书桌" }] })));
        var item = (await app.Pass(partly.Id)).Items[0].Id;
        await app.As("sun").Do((ReleaseGoods release) => release.Run(partly.Id, new() { Items = [new() { Id = item, Leaves = true }] }));
        await app.As("wang").Do((CancelPass cancel) => cancel.Run(mine, new() { Reason = "电梯停运" }));
        Assert.Single(await app.As("he").Told(), t => t == "Your goods pass for 3-2-1802 on 2026-03-02 was withdrawn: 电梯停运");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Round<ExpirePasses>();
        Assert.Equal((GoodsPassState.Expired, GoodsPassState.Expired), (await app.State(unhandled), await app.State(partly.Id)));
        Assert.Single(await app.As("wu").Told(), t => t == "The day of your goods pass for 3-2-1801, 2026-03-02, is over and nothing left on it: ask again if it is still to leave");

        var own = await app.As("he").Do((AskForPass ask) => ask.Run(new() { Unit = app.Unit("3-2-1802"), Day = PassCounter.Today.AddDays(1), Items = [new() { Name = "书桌" }] }));
        await app.As("he").Do((CancelPass cancel) => cancel.Run(own, new()));
        Assert.Single(await app.As("he").Told(), t => t.StartsWith("Your goods pass for", StringComparison.Ordinal));
    }
}
