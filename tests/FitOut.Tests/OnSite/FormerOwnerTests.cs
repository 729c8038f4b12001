using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;
using Signer = Steward.FitOut.SiteTests.Signer;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>Whoever lives in a home later sees that it was fitted out, and neither who it was nor what they paid.</summary>
public sealed class FormerOwnerTests
{
    private static async Task<bool> Sees<TUseCase>(StewardApp app, Func<TUseCase, Task> ask) where TUseCase : notnull
    {
        try { await app.As("wu").Do(ask); return true; }
        catch (NotFound) { return false; }
    }

    [Theory, OnEveryDatabase]
    public async Task Names_and_money_are_their_affair_whose_fit_out_it_was(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var deduction = await app.Deduct(id, 10);
        var violation = await app.Violation(id);
        var ponding = await PondingTests.Held(app, id);
        var receipt = (await app.Books(id)).Payments.Single().Id;
        var acceptance = await app.Apply(id);
        async Task<bool[]> Seen() =>
        [
            await Sees(app, (ShowMoney show) => show.Run(id)), await Sees(app, (ShowPayment show) => show.Run(receipt)), await Sees(app, (ShowDeduction show) => show.Run(deduction)), await Sees(app, (ShowPermit show) => show.Run(id)),
            await Sees(app, (AcceptanceWork work) => work.Run(id)), await Sees(app, (ShowViolation show) => show.Run(violation)), await Sees(app, (ShowPonding show) => show.Run(ponding)), await Sees(app, (ShowAcceptance show) => show.Run(acceptance)),
        ];
        Assert.All(await Seen(), Assert.True);
        var own = await app.As("wu").Do((ShowPonding show) => show.Run(ponding));
        Assert.Equal([Signer.Company.ToString(), null, Signer.Owner.ToString()], own.Signatures.OrderBy(s => $"{s.Who}").Select(s => s.Name));
        Assert.DoesNotContain(own.Story.Moves, m => m.Note == nameof(Signer.Neighbour));
        Assert.Equal(nameof(Signer.Neighbour), (await app.As("lin").Do((ShowPonding show) => show.Run(ponding))).Signatures.Single(s => s.Who is Signer.Neighbour).Name);

        await app.Move(id, (p, _, _) => p.Of(app.World.Customers["何建国"], ApplicantKind.Owner, "何建国", null));
        Assert.All(await Seen(), Assert.False);
        var site = await app.As("wu").Do((FollowSite follow) => follow.Run(id));
        Assert.Equal(("", 1), (site.Name, site.Violations.Count));
        await app.As("lin").Do((DropViolation drop) => drop.Run(violation, new() { Reason = "看错了" }));
        Assert.Empty((await app.As("wu").Do((SiteWork work) => work.Run(id))).Violations);
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_only_lives_there_neither_applies_nor_reports_put_right_and_nobody_signs_on_paper_from_afar(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.FitOut();
        Task Apply(string? one, string? two) => app.As("wu").Do((ApplyForAcceptance apply) => apply.Run(new() { Project = id, ApplicantName = "吴晓梅", ContractorName = "刘经理", ApplicantSignature = one, ContractorSignature = two, SignedOnPaper = true }));
        Assert.Equal(["ApplicantSignature", "ContractorSignature"], (await Assert.ThrowsAsync<Invalid>(() => Apply(null, null))).Faults.Select(f => f.Field));
        Assert.Equal("ContractorSignature", (await Assert.ThrowsAsync<Invalid>(() => Apply(SiteSeed.Pen, null))).Faults.Single().Field);
        Assert.Null((await app.As("wu").Open($"/portal/fit-outs/{id}/site")).Find("[name='Model.SignedOnPaper']"));
        await app.As("wang").Do((ApplyForAcceptance apply) => apply.Run(new() { Project = id, ApplicantName = "吴晓梅", ContractorName = "刘经理", SignedOnPaper = true }));
        var acceptance = (await app.As("chen").Do((AcceptanceList list) => list.Run(new()))).Rows.Single().Id;
        await app.Hold(acceptance, AcceptanceItem.Rubbish);
        var defect = (await app.As("wu").Do((FollowSite follow) => follow.Run(id))).Defects.Single();
        Assert.True((await app.As("wu").Do((FollowSite follow) => follow.Run(id))).MayCorrect);

        await app.Move(id, (p, _, _) => p.Of(app.World.Customers["何建国"], ApplicantKind.Owner, "何建国", null));
        Assert.Equal((false, false), await app.As("wu").Do((FollowSite follow) => follow.Run(id)) is var site ? (site.MayApply, site.MayCorrect) : default);
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((CorrectDefect correct) => correct.Run(defect.Id, new() { Remark = "已清运" })));
        Assert.DoesNotContain((await app.As("wu").Open($"/portal/fit-outs/{id}/site")).Forms, f => f.StartsWith("correct-", StringComparison.Ordinal));
    }
}
