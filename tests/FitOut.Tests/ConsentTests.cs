using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.FitOut.Tests.Desk;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

/// <summary>The owner consents to what the owner was shown, and to nothing else.</summary>
public sealed class ConsentTests
{
    private const string Changed = "What your tenant plans in 3-2-1801 has changed: please read it again, and consent";

    private static async Task<bool> IsMissing(StewardApp app, FitOutId id) => (await app.FitOut(id)).Missing.Any(p => p.Kind == PaperNeed.OwnerConsent);

    [Theory, OnEveryDatabase]
    public async Task A_drawing_that_comes_or_goes_asks_the_owner_anew(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin(app.ApplyingAsTenant("waterproofing"));
        await app.Consent(id);
        await app.File(id, PaperNeed.Identity);
        await app.File(id, PaperNeed.ContractorLicence);
        Assert.False(await IsMissing(app, id));
        foreach (var drawing in new[] { PaperNeed.Scheme, PaperNeed.WaterproofingPlan, PaperNeed.DesignerScheme, PaperNeed.Scheme })
        {
            await app.File(id, drawing);
            Assert.True(await IsMissing(app, id), $"{drawing} filed");
            Assert.True((await app.FitOut(id, "wu")).MayConsent);
            await app.Consent(id);
        }
        await app.As("wang").Do((DropFitOutPaper drop) => drop.Run(id, new() { Paper = PaperNeed.Scheme }));
        Assert.True(await IsMissing(app, id));
        Assert.Equal(5, (await app.Told("wu")).Count(t => t == Changed));
        Assert.Equal(0, await app.Look(db => db.Set<Attachment>().CountAsync(a => a.ThingKind == nameof(FitOutPaper) && a.Kind == AttachmentKind.Signature)));
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_signs_what_was_replaced_while_they_read(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin(app.ApplyingAsTenant());
        await app.As("wang").Do((FileFitOutPaper file) => file.Run(id, new() { Paper = PaperNeed.Scheme, Scans = [MoneySeed.Photo()] }));
        var page = await app.As("wu").Open($"/portal/fit-outs/{id}");
        Assert.NotNull(page.Find("[aria-labelledby=owner] .drawing img"));
        await app.As("wang").Do((FileFitOutPaper file) => file.Run(id, new() { Paper = PaperNeed.Scheme, Scans = [MoneySeed.Photo()] }));
        Assert.Contains("Look again, then send.", (await page.Send("consent", ("Signature", FitOutDesk.Pen))).Text);
        Assert.True(await IsMissing(app, id));
        await (await page.Again()).Send("consent", ("Signature", FitOutDesk.Pen));
        Assert.False(await IsMissing(app, id));
    }

    [Theory, OnEveryDatabase]
    public async Task A_consent_that_was_sent_back_can_be_given_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin(app.ApplyingAsTenant());
        await app.FileAll(id);
        await app.Submit(id);
        await app.As("chen").Do((ReturnFitOut give) => give.Run(id, new() { PaperFaults = new() { ["OwnerConsent"] = "签名看不清" } }));
        Assert.Contains("Your consent to the fit-out of 3-2-1801 is asked for again: 签名看不清", await app.Told("wu"));
        await Assert.ThrowsAsync<Refused>(() => app.Submit(id));
        var page = await app.As("wu").Open($"/portal/fit-outs/{id}");
        Assert.Contains("签名看不清", page.Find("[aria-labelledby=owner]")!.TextContent);
        page = await page.Send("consent", ("Signature", FitOutDesk.Pen));
        Assert.DoesNotContain("consent", page.Forms);
        await app.Submit(id);
    }

    [Theory, OnEveryDatabase]
    public async Task Something_else_is_handed_in_or_asked_for_besides(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted();
        await Assert.ThrowsAsync<Invalid>(() => app.As("chen").Do((ReturnFitOut give) => give.Run(id, new() { PaperFaults = new() { ["99"] = "x" } })));
        await (await app.As("chen").Open($"/fit-outs/{id}?do=Return")).Send("act-Return", ("PaperFaults[Other]", "请补充楼上漏水的照片"));
        var asked = Assert.Single((await app.FitOut(id, "wu")).Missing);
        Assert.Equal((PaperNeed.Other, "请补充楼上漏水的照片"), (asked.Kind, asked.Fault));
        await Assert.ThrowsAsync<Refused>(() => app.Submit(id));
        await (await app.As("wu").Open($"/portal/fit-outs/{id}")).Send("paper-Other", [], [("Scans", "漏水.png", FitOutDesk.Pixel)]);
        await app.Submit(id, "wu");

        var form = app.Applying();
        (form.Unit, form.Customer) = (app.Unit("3-2-1802"), app.World.Customers["何建国"]);
        var other = await app.Begin(form);
        await (await app.As("wang").Open($"/fit-outs/{other}")).Send("paper-Other", [("OriginalOnFile", "true")], []);
        Assert.Contains((await app.FitOut(other)).Papers, p => p is { Kind: PaperNeed.Other, IsNeeded: false, IsThere: true });
    }
}
