using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Changes;
using Steward.FitOut.Papers;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.FitOut.Tests.Desk;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Changed;

/// <summary>What was approved is changed only by applying for it anew (装修变更).</summary>
public sealed class ChangeTests
{
    private static Task<ShowPermit.View> Permit(StewardApp app, FitOutId id) => app.As("wang").Do((ShowPermit show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task A_change_is_reviewed_agreed_and_put_in_force_and_permits_nothing_before(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.UnderWay();
        var first = (await Permit(app, project)).Permit!;
        var id = await app.BeginChange(project, f => { f.Works.Add("partition"); f.Details["partition"] = "书房轻钢龙骨隔墙"; f.To = MoneySeed.Today.AddDays(120); });
        Assert.StartsWith("A change of this fit-out is open already", (await Assert.ThrowsAsync<Refused>(() => app.BeginChange(project, f => f.To = MoneySeed.Today.AddDays(130)))).Message);
        Assert.Equal([PaperNeed.Scheme], (await app.Change(id)).Missing.Select(p => p.Kind));
        Assert.StartsWith("A paper is missing", (await Assert.ThrowsAsync<Refused>(() => app.Submit(id))).Message);
        await app.FileAll(id);
        await app.Submit(id);
        Assert.Contains(await app.Told("zhao"), t => t.EndsWith("is handed in: review the drawings"));
        await Assert.ThrowsAsync<Denied>(() => app.PassDrawings(id, "chen"));
        await Assert.ThrowsAsync<Denied>(() => app.Approve(id, "wang"));
        await app.PassDrawings(id);
        await Assert.ThrowsAsync<Refused>(() => app.Approve(id));
        await app.PassPapers(id);
        Assert.Contains(await app.Told("lin"), t => t.StartsWith("Change BG-") && t.EndsWith("waits for approval"));
        await app.Approve(id);
        Assert.Contains("these works are not permitted: 拆除、新砌非承重隔墙", (await app.As("sun").Open($"/fit-outs/{project}/permit")).Text);
        Assert.Contains("This work is permitted.", (await app.Nobody().Open($"/{first.Address}")).Text);

        Assert.Equal("The supplement to the agreement has to be signed first.", (await Assert.ThrowsAsync<Refused>(() => app.PutInForce(id))).Message);
        await app.Sign(id);
        var words = (await app.As("wu").Do((ReadSupplement read) => read.Run(id))).Words;
        Assert.Contains("增加：拆除、新砌非承重隔墙（书房轻钢龙骨隔墙）", words);
        Assert.Contains("变更为 2026-06-30", words);
        await Assert.ThrowsAsync<Denied>(() => app.PutInForce(id, "zhao"));
        await app.PutInForce(id, "chen");
        Assert.Contains("this paper no longer counts", (await app.Nobody().Open($"/{first.Address}")).Text);
        var now = (await Permit(app, project)).Permit!;
        Assert.Equal((2, EditionReason.Changed, MoneySeed.Today.AddDays(120), "拆除、新砌非承重隔墙"), (now.No, now.Reason, now.Until, now.Works));
        Assert.Equal(MoneySeed.Today.AddDays(120), (await app.FitOut(project)).To);
        Assert.Contains(await app.Told("he"), t => t == "The fit-out of 3-2-1801 near you goes on until 2026-06-30");
        Assert.Contains(await app.Told("wang"), t => t.EndsWith("of the fit-out of 3-2-1801 is in force"));
        Assert.DoesNotContain("not permitted", (await app.As("sun").Open($"/fit-outs/{project}/permit")).Text);
        Assert.Equal((ChangeState.InForce, MoneySeed.Today.AddDays(89)), ((await app.Change(id)).State, (await app.Change(id)).FormerTo));
        Assert.Contains("拆除、新砌非承重隔墙", (await app.As("wang").Open($"/fit-outs/{project}/changes/{id}/print")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_applied_edited_or_checked_does_not_approve(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.Approved();
        var id = await app.BeginChange(project, f => f.Works.Add("walls"));
        var fields = (await app.Change(id, "admin")).Fields!;
        fields.Works.Add("doors");
        await app.As("admin").Do((EditChange edit) => edit.Run(id, fields));
        await app.FileAll(id);
        await app.Submit(id);
        await app.PassPapers(id);
        await app.PassDrawings(id);
        Assert.DoesNotContain(ChangeAction.Approve, (await app.Change(id, "admin")).Open);
        Assert.StartsWith("Whoever applied does not approve", (await Assert.ThrowsAsync<Refused>(() => app.Approve(id, "admin"))).Message);
        await app.Approve(id, "zhou");
        await app.PutInForce(id);
        Assert.Equal(["floor", "walls", "doors"], (await app.FitOut(project)).Works.Select(w => w.Code));

        var other = await app.Submitted(project, f => f.Works.Remove("walls"));
        await app.PassPapers(other, "admin");
        await app.PassDrawings(other);
        Assert.StartsWith("You checked the papers or the drawings", (await Assert.ThrowsAsync<Refused>(() => app.Approve(other, "admin"))).Message);
        var both = await Task.WhenAll(new[] { "lin", "zhou" }.Select(async who => { try { await app.Approve(other, who); return 1; } catch (Refused) { return 0; } }));
        Assert.Equal(1, both.Sum());
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_forbidden_comes_in_by_no_change_and_what_is_new_asks_for_its_own_papers(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.Approved("floor", "waterproofing");
        var id = await app.BeginChange(project, f => f.Works.Add("opening"));
        await app.FileAll(id);
        var refused = await Assert.ThrowsAsync<Refused>(() => app.Submit(id));
        Assert.Equal("“{0}” is forbidden by Decree 110, {1}. It has to be taken out.", refused.Message);
        var fields = (await app.Change(id)).Fields!;
        fields.Works.Remove("opening");
        fields.Works.Add("floor-load");
        fields.Works.Add("balcony");
        await app.As("wang").Do((EditChange edit) => edit.Run(id, fields));
        // The water-proofing was approved already, and so was the contractor's licence.
        Assert.Equal([PaperNeed.Scheme, PaperNeed.DesignerScheme, PaperNeed.PlanningApproval], (await app.Change(id)).Papers.Where(p => p.IsNeeded).Select(p => p.Kind));
        await app.FileAll(id);
        await app.Submit(id);
        await app.As("zhao").Do((ReturnChange give) => give.Run(id, new() { WorkFaults = new() { ["floor-load"] = "荷载未核算" } }));
        Assert.Equal("荷载未核算", (await app.Change(id)).Works.Single(w => w.Code == "floor-load").Fault);
        await app.Submit(id);
        await app.As("chen").Do((SendChangeToAuthority send) => send.Run(id, new() { Words = "请到区规划部门办理" }));
        await app.As("wang").Do((FileAuthorityApproval file) => file.Run(project, new() { Paper = PaperNeed.PlanningApproval, Change = id, OriginalOnFile = true }));
        Assert.Equal(ChangeState.InReview, (await app.Change(id)).State);
        await app.PassPapers(id);
        await app.PassDrawings(id);
        await app.Approve(id);
        await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((RefuseChange refuse) => refuse.Run(id, new() { Reason = "晚了" })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_tenants_change_needs_the_owners_consent_anew(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.Begin(app.ApplyingAsTenant());
        await app.FileAll(project);
        await app.Submit(project);
        await app.PassPapers(project);
        await app.PassDrawings(project);
        await app.Approve(project);
        var id = await app.BeginChange(project, f => f.Works.Add("walls"));
        Assert.Contains(await app.Told("wu"), t => t == "Your tenant applies for a change of the fit-out of 3-2-1801: please read it, and consent");
        await app.File(project, id, PaperNeed.Scheme);
        Assert.Equal([PaperNeed.OwnerConsent], (await app.Change(id)).Missing.Select(p => p.Kind));
        Task Consent() => app.As("wu").Do((ConsentToFitOut consent) => consent.Run(project, new() { Change = id, Signature = FitOutDesk.Pen }));
        await Consent();
        Assert.Empty((await app.Change(id)).Missing);
        var fields = (await app.Change(id)).Fields!;
        fields.Works.Add("doors");
        await app.As("wang").Do((EditChange edit) => edit.Run(id, fields));
        Assert.Equal([PaperNeed.OwnerConsent], (await app.Change(id)).Missing.Select(p => p.Kind));
        await Assert.ThrowsAsync<Refused>(() => app.Submit(id));
        await Consent();
        await app.Submit(id);
        Assert.Empty((await app.FitOut(project)).Missing);
    }

    [Theory, OnEveryDatabase]
    public async Task Before_the_agreement_is_signed_it_takes_the_change_in_and_afterwards_it_stays_as_it_was(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.Approved();
        Task<ReadFitOutAgreement.View> Read() => app.As("wu").Do((ReadFitOutAgreement read) => read.Run(project));
        var before = (await Read()).Mark;
        await app.InForce(project, f => f.Works.Add("walls"));
        Assert.Contains(await app.Told("wu"), t => t.EndsWith("of the fit-out of 3-2-1801 is in force"));
        Assert.NotEqual(before, (await Read()).Mark);
        Assert.Contains("墙面、吊顶、油漆", (await Read()).Words);
        await Assert.ThrowsAsync<Refused>(() => app.As("wu").Do((SignFitOutAgreement sign) => sign.Run(project, new() { Mark = before, SignedBy = "吴晓梅", Signature = FitOutDesk.Pen })));
        await app.Sign(project);
        var signed = (await Read()).Words;
        var second = await app.InForce(project, f => { f.Works.Remove("walls"); f.Details["floor"] = "改铺瓷砖"; });
        Assert.Equal(signed, (await Read()).Words);
        var supplement = await app.As("wu").Do((ReadSupplement read) => read.Run(second));
        Assert.Contains("取消：墙面、吊顶、油漆", supplement.Words);
        Assert.Contains("变更：地面铺装（改铺瓷砖）", supplement.Words);
        Assert.NotNull(supplement.SignedAt);
        Assert.Equal([("floor", "改铺瓷砖")], (await app.FitOut(project)).Works.Select(w => (w.Code, w.Details!)));
        Assert.Equal(2, await app.Look(db => db.Set<SignedText>().CountAsync(s => s.Project == project)));
        Assert.Equal("吴晓梅", (await Read()).SignedBy);
    }
}
