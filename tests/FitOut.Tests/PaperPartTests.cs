using Steward.Contracts.FitOut;
using Steward.FitOut.Passes;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

/// <summary>The blank has a column for what was let out: what stands there is typed in, and the rest has not left.</summary>
public sealed class PaperPartTests
{
    private static async Task<string[]> Printed(StewardApp app, int howMany = 2)
    {
        await app.As("wang").Do((PrintBlanks print) => print.Run(new() { Site = app.Site, HowMany = howMany }));
        return [.. (await app.As("wang").Do((BlankList list) => list.Run(new()))).Rows.Select(r => r.Number)];
    }

    private static Task<GoodsPassId> Type(StewardApp app, TypeInPass.Form form) => app.As("wang").Do((TypeInPass type) => type.Run(form));
    private static TypeInPass.Form For(string blank, string pass, params PassFields.Line[] lines) => new() { BlankNumber = blank, Day = PassCounter.Today, LeftAt = new(8, 30), PassNumber = pass, Items = [.. lines] };

    [Theory, OnEveryDatabase]
    public async Task What_the_paper_let_out_of_a_pass_has_left_and_the_rest_may_still(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var blanks = await Printed(app);
        var (id, code) = await app.Issued();
        var number = (await app.Pass(id)).Pass.Number;
        async Task<string> Fault(params PassFields.Line[] lines) => (await Assert.ThrowsAnyAsync<Refusal>(() => Type(app, For(blanks[0], number, lines)))).Message;
        Assert.NotEqual("", await Fault(new PassFields.Line { Name = "钢琴", LetOut = 1 }));
        Assert.Equal("Of “{0}” {1} may still leave, not {2}.", await Fault(new PassFields.Line { Name = "纸箱", LetOut = 11 }));
        Assert.Equal("Tick what leaves.", await Fault(new PassFields.Line { Name = "纸箱", LetOut = 0 }));
        await Type(app, For(blanks[0], number, new PassFields.Line { Name = "双人床", LetOut = 0 }, new PassFields.Line { Name = "纸箱 ", Count = 10, LetOut = 6 }));
        var pass = await app.Pass(id);
        Assert.Equal((GoodsPassState.PartlyReleased, blanks[0], 6, null), (pass.Pass.State, pass.Pass.Paper, pass.Pass.Left, pass.Pass.ReleasedAt));
        Assert.Equal([("纸箱", 6)], pass.Releases.Single().Lines.Select(l => (l.Name, l.Count)));
        Assert.Equal(BlankStanding.TypedIn, (await app.As("wang").Do((BlankList list) => list.Run(new() { Q = blanks[0] }))).Rows[0].Standing);
        // A second paper for the same pass is a pass of its own, so that no blank is forgotten.
        Assert.Equal("PassNumber", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Type(app, For(blanks[1], number)))).Faults).Field);
        Assert.Contains("The rest may leave", (await app.As("sun").Open($"/gate/passes/{code}")).Text);
        await app.As("sun").Do((ReleaseGoods release) => release.Run(id, new() { All = true }));
        Assert.Equal(GoodsPassState.Released, await app.State(id));
    }

    [Theory, OnEveryDatabase]
    public async Task The_lines_of_the_pass_stand_in_the_form_and_what_did_not_leave_by_paper_has_not(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var blank = (await Printed(app, 1))[0];
        var (id, _) = await app.Issued();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Round<ExpirePasses>();
        var form = await (await app.As("wang").Open($"/passes/{id}")).Follow("Type in from paper");
        Assert.Equal(((await app.Pass(id)).Pass.Number, "2026-03-02", "双人床", "10"), (form.Value("type-in", "PassNumber"), form.Value("type-in", "Day"), form.Value("type-in", "Items[0].Name"), form.Value("type-in", "Items[1].Count")));
        var sent = await form.Send("type-in", ("BlankNumber", blank), ("LeftAt", "08:30"), ("Items[0].LetOut", "1"), ("Items[1].LetOut", "4"));
        Assert.Equal($"/passes/{id}", sent.Path);
        // Its day was over already: it stays closed, and says what has left.
        var pass = await app.Pass(id);
        Assert.Equal((GoodsPassState.Expired, 5), (pass.Pass.State, pass.Pass.Left));
        Assert.Equal([0, 6], pass.Items.Select(i => i.Left));
        Assert.Contains("typed in from paper what left of it", sent.Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_paper_without_a_pass_says_how_many_left_too(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var blank = (await Printed(app, 1))[0];
        TypeInPass.Form Form(int letOut) => new()
        {
            BlankNumber = blank, House = "3-2-1801", Day = PassCounter.Today, LeftAt = new(8, 30), Applicant = PassApplicant.Owner, Name = "吴晓梅", DocumentNumber = "8814",
            Items = [new() { Name = "冰箱", Count = 1 }, new(), new() { Name = "自行车", Count = 3, LetOut = letOut }],
        };
        Assert.Equal("Items", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Type(app, Form(4)))).Faults).Field);
        var id = await Type(app, Form(2));
        Assert.Equal((GoodsPassState.PartlyReleased, 3), await app.Pass(id) is var pass ? (pass.Pass.State, pass.Pass.Left) : default);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Round<ExpirePasses>();
        Assert.Equal(GoodsPassState.Expired, await app.State(id));
    }
}
