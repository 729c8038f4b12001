using Steward.FitOut.Overview;
using Steward.FitOut.Passes;
using Steward.FitOut.Passes.Gate;
using Steward.FitOut.Tests.Desk;
using Steward.Platform.Files;

namespace Steward.FitOut.Tests;

/// <summary>What gate, desk and head see of passes: no more than they need, and nothing that is not so.</summary>
public sealed class GateSightTests
{
    [Theory, OnEveryDatabase]
    public async Task Copies_of_documents_are_for_those_who_check_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = app.Asking();
        form.Photos = [MoneySeed.Photo()];
        var id = await app.Ask(form);
        await app.As("wang").Do((IssuePass issue) => issue.Run(id, new() { Document = PassDocument.IdentityCard, DocumentNumber = "8814", Proofs = [MoneySeed.Photo()] }));
        var code = (await app.Pass(id)).Code;
        AttachmentKind[] goods = [AttachmentKind.Photo], all = [AttachmentKind.Photo, AttachmentKind.Document];
        async Task<(AttachmentKind[], AttachmentKind[])> Seen(string who) => ([.. (await app.AtGate(code, who)).Photos.Select(f => f.Kind)], [.. (await app.Pass(id, who)).Story.Files.Select(f => f.Kind)]);
        foreach (var who in new[] { "sun", "zhao", "zheng" }) Assert.Equal((goods, goods), await Seen(who), Same);
        foreach (var who in new[] { "wang", "chen", "lin", "zhou" }) Assert.Equal((all, all), await Seen(who), Same);
        Assert.Equal(goods, (await app.Pass(id, "wu")).Story.Files.Select(f => f.Kind));

        static bool Same((AttachmentKind[] Gate, AttachmentKind[] Page) a, (AttachmentKind[] Gate, AttachmentKind[] Page) b) => a.Gate.SequenceEqual(b.Gate) && a.Page.SequenceEqual(b.Page);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_gate_sent_back_is_not_among_what_may_leave(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (kept, _) = await app.Issued();
        var (back, _) = await app.Issued();
        await app.As("sun").Do((RefuseAtGate refuse) => refuse.Run(back, new() { Reason = "多一台冰箱" }));
        var view = await app.As("sun").Do((GateList list) => list.Run(new()));
        Assert.Equal((kept, back), (Assert.Single(view.ToLeave).Pass.Id, Assert.Single(view.AtDesk).Pass.Id));
        Assert.False(view.IsCut);
        Assert.Contains("Sent back by the gate", (await app.As("sun").Open("/gate/passes")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Every_figure_of_the_overview_leads_to_as_many_rows(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Ask();
        var (back, _) = await app.Issued();
        await app.As("sun").Do((RefuseAtGate refuse) => refuse.Run(back, new() { Reason = "多一台冰箱" }));
        await app.Issued();
        var (part, _) = await app.Issued();
        var item = (await app.Pass(part)).Items[1].Id;
        await app.As("sun").Do((ReleaseGoods release) => release.Run(part, new() { Items = [new() { Id = item, Leaves = true, Count = 2 }] }));
        var panel = (await app.As("lin").Do((FitOutOverview overview) => overview.Run(new()))).Panels.Single(p => p.Title == "Goods passes");
        Assert.Equal(["2", "1", "2", "0"], panel.Lines.Select(l => l.Value));
        foreach (var line in panel.Lines.Where(l => l.Value != "0"))
            Assert.Equal(line.Value, $"{(await app.As("lin").Open(line.Href!)).Document.QuerySelectorAll("main tbody tr").Length}");
    }
}
