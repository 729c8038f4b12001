using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Tests.OnSite;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Changed;

/// <summary>What a change meets on its way: money, badges, stopped work, the acceptance, the watch, and people who have no business with it.</summary>
public sealed class ChangeEdgeTests
{
    [Theory, OnEveryDatabase]
    public async Task A_first_contractor_leaves_a_deposit_before_the_change_is_in_force(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var project = await app.Project(ProjectState.Approved, firm: null);
        await app.DrawUp(project);
        await app.PayAll(project);
        await app.As("wang").Do((IssuePermit issue) => issue.Run(project, new() { Works = "墙面" }));
        var id = await app.Approved(project, f => { f.Works.Add("walls"); f.Firm(); });
        Assert.Contains(await app.Told("wang"), t => t.Contains("800 yuan of deposit are to be received", StringComparison.Ordinal) || t.Contains("800.00 yuan of deposit are to be received", StringComparison.Ordinal));
        Assert.Equal([ChargeKind.ContractorDeposit], (await app.Books(project)).Charges.Where(c => c.IsDue).Select(c => c.Kind));
        await app.Sign(id);
        Assert.Equal("Something is still to be paid for this change.", (await Assert.ThrowsAsync<Refused>(() => app.PutInForce(id))).Message);
        await app.PayAll(project);
        await app.PutInForce(id);
        Assert.Equal(("恒通装饰", "恒通装饰"), ((await app.FitOut(project)).Contractor, (await app.As("wang").Do((ShowPermit show) => show.Run(project))).Permit!.Contractor));
        Assert.Equal(800_00, (await app.Books(project)).Deposits.Single(d => d.Kind is DepositKind.Contractor).Held.Fen);
        // Home deposit and rubbish are not charged again.
        Assert.Equal(1, (await app.Books(project)).Charges.Count(c => c.Kind is ChargeKind.Deposit));
    }

    [Theory, OnEveryDatabase]
    public async Task The_contractor_who_leaves_gives_badges_back_and_gets_the_deposit_before_the_new_one_pays(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.UnderWay();
        var badge = await app.Badge(project);
        var kept = await app.Books(project);
        Assert.DoesNotContain(MoneyAct.GiveBack, kept.Open);
        var id = await app.Approved(project, f => f.Firm());
        await app.Sign(id);
        Assert.Equal("Charges", (await Assert.ThrowsAsync<Invalid>(() => app.PayAll(project))).Faults.Single().Field);
        Assert.Contains(MoneyAct.GiveBack, (await app.Books(project)).Open);
        await Assert.ThrowsAsync<Refused>(() => app.GiveBack(project));
        var refund = await app.GiveBack(project, DepositKind.Contractor);
        await app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new()));
        await app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new()));
        await app.PayAll(project);
        Assert.StartsWith("{0} badges of the contractor who leaves", (await Assert.ThrowsAsync<Refused>(() => app.PutInForce(id))).Message);
        await app.As("wang").Do((LoseBadge lose) => lose.Run(badge, new() { Words = "原公司未交回" }));
        await app.PutInForce(id);
        Assert.Equal("恒通装饰", (await app.FitOut(project)).Contractor);
        Assert.Equal(800_00, (await app.Books(project)).Deposits.Single(d => d.Kind is DepositKind.Contractor).Held.Fen);
        Assert.DoesNotContain(MoneyAct.GiveBack, (await app.Books(project)).Open);
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_is_put_in_force_while_a_violation_stops_the_work_nor_accepted_before_what_was_approved(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.UnderWay();
        var id = await app.Approved(project, f => f.To = MoneySeed.Today.AddDays(100));
        await app.Sign(id);
        var violation = await app.Violation(project, ViolationKind.LoadBearing, severe: true);
        await Assert.ThrowsAsync<Refused>(() => app.PutInForce(id));
        await app.As("chen").Do((CorrectViolation correct) => correct.Run(violation, new() { Remark = "已恢复" }));
        await app.As("chen").Do((CheckViolation check) => check.Run(violation, new() { InOrder = true }));
        await app.As("lin").Do((ResumeWork resume) => resume.Run(project, new()));
        Assert.StartsWith("Change {0} is approved and not in force yet", (await Assert.ThrowsAsync<Refused>(() => app.Apply(project))).Message);
        await app.PutInForce(id);
        var draft = await app.BeginChange(project, f => f.Works.Add("walls"));
        await app.Apply(project, "chen");
        Assert.Equal(ChangeState.Withdrawn, (await app.Change(draft)).State);
        Assert.Contains(await app.Told("wang"), t => t.StartsWith("Change BG-") && t.EndsWith("was withdrawn"));
        await Assert.ThrowsAsync<Refused>(() => app.BeginChange(project, f => f.Works.Add("doors")));
        Assert.NotNull(await app.As("wang").Do((ChangesOf changes) => changes.Run(project)));
    }

    [Theory, OnEveryDatabase]
    public async Task Water_proofing_that_comes_in_asks_for_its_test(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.UnderWay();
        await app.InForce(project, f => f.Works.Add("waterproofing"));
        var look = await app.Apply(project);
        Assert.Equal("A ponding test after the waterproof layer is needed.", (await Assert.ThrowsAsync<Refused>(() => app.Hold(look))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task A_longer_term_alone_is_for_the_head_to_decide(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.UnderWay();
        Assert.Equal("To", (await Assert.ThrowsAsync<Invalid>(() => app.BeginChange(project, f => f.To = MoneySeed.Today.AddDays(89)))).Faults.Single().Field);
        await Assert.ThrowsAsync<Invalid>(() => app.BeginChange(project, _ => { }));
        var id = await app.Submitted(project, f => f.To = MoneySeed.Today.AddDays(110));
        Assert.Contains(await app.Told("lin"), t => t.EndsWith("waits for approval"));
        await Assert.ThrowsAsync<Refused>(() => app.PassPapers(id));
        await app.Approve(id);
        Assert.Equal(MoneySeed.Today.AddDays(89), (await app.FitOut(project)).To);
        await app.Sign(id);
        await app.PutInForce(id);
        Assert.Equal(MoneySeed.Today.AddDays(110), (await app.FitOut(project)).To);
        var beyond = await app.BeginChange(project, f => f.To = MoneySeed.Today.AddDays(150));
        await app.As("wang").Do((RenewPapers renew) => renew.Run(project, new() { LicenceUntil = MoneySeed.Today.AddDays(120), Scans = [MoneySeed.Photo()] }));
        Assert.Equal("The contractor's licence ends on {0}, before the works do.", (await Assert.ThrowsAsync<Refused>(() => app.Submit(beyond))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task What_waits_is_seen_and_told_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.UnderWay();
        var id = await app.Submitted(project, f => f.Works.Add("walls"));
        Assert.Equal(project, Assert.Single((await app.As("lin").Do((FitOutList list) => list.Run(new() { Waits = ProjectWait.Change }))).Rows).Id);
        app.Clock.Advance(TimeSpan.FromDays(10));
        for (var i = 0; i < 2; i++) await app.RunJob<WatchReviews>();
        Assert.Single(await app.Told("lin"), t => t.StartsWith("Change BG-") && t.Contains("should have been decided by"));
        await app.PassPapers(id);
        await app.PassDrawings(id);
        await app.Approve(id);
        app.Clock.Advance(TimeSpan.FromDays(40));
        for (var i = 0; i < 2; i++) await app.RunJob<WatchFitOuts>();
        Assert.Single(await app.Told("chen"), t => t.StartsWith("The change of the fit-out of 3-2-1801 is approved, and since 2026-03-12"));
        await app.Withdraw(id);
        Assert.Empty((await app.As("lin").Do((FitOutList list) => list.Run(new() { Waits = ProjectWait.Change }))).Rows);
        await app.BeginChange(project, f => f.Works.Add("doors"));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_has_no_business_with_it_neither_begins_nor_reads_a_number(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.UnderWay();
        var id = await app.BeginChange(project, f => { f.Firm(); f.Reason = "换公司，联系 13712340009"; });
        foreach (var who in new[] { "sun", "wang", "lin", "zhao" })
            foreach (var address in new[] { $"/fit-outs/{project}/changes", $"/fit-outs/{project}/changes/{id}", $"/fit-outs/{project}/changes/{id}/print", $"/api/fit-outs/changes/{id}", $"/api/fit-outs/{project}/changes", $"/fit-outs/{project}/changes/{id}/supplement" })
            {
                var text = await (await app.As(who).Http.GetAsync(address)).Content.ReadAsStringAsync();
                Assert.True(!text.Contains("13712340009", StringComparison.Ordinal) && !text.Contains("13700005678", StringComparison.Ordinal), $"{who} {address}");
            }
        Assert.Equal("13700005678", (await app.Change(id, "wu")).ForemanPhone);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("sun").Http.PostAsJsonAsync("/api/fit-outs/changes", new { project = project.ToString(), reason = "改", works = new[] { "walls" } })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("sun").Http.GetAsync($"/fit-outs/{project}/changes/new")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("he").Http.GetAsync($"/portal/fit-outs/{project}/changes/{id}")).StatusCode);
        // Saved from a page that masked them, numbers stay what they were.
        await app.As("wang").Do(async (EditChange edit) => await edit.Run(id, (await app.Change(id)).Fields!));
        Assert.Equal("换公司，联系 13712340009", await app.Look(db => db.Set<WorkChange>().Where(c => c.Id == id).Select(c => c.Reason).SingleAsync()));

        await app.Look(async db =>
        {
            (await db.Set<FitOutProject>().SingleAsync(p => p.Id == project)).Of(app.World.Customers["吴晓梅"], ApplicantKind.Owner, "吴晓梅", "13800001801");
            return await db.SaveChangesAsync();
        });
        await using var scope = await app.Itself().Arrive();
        var (told, kept) = (new List<PersonalRecord>(), new List<ErasurePart>());
        foreach (var keeper in scope.ServiceProvider.GetServices<IKeepPersonalData>())
        {
            told.AddRange(await keeper.Tell(app.World.Customers["吴晓梅"]));
            kept.AddRange(await keeper.Weigh(app.World.Customers["吴晓梅"]));
        }
        Assert.Contains(told, r => r.Words.Contains("换公司", StringComparison.Ordinal));
        Assert.True(kept.Single(k => k.What == "Changes of fit-outs") is { Count: 1, StaysBecause.Length: > 0 });
    }
}
