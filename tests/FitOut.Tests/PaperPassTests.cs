using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Passes;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

public sealed class PaperPassTests
{
    private static async Task<string[]> Printed(StewardApp app, int howMany = 3)
    {
        await app.As("wang").Do((PrintBlanks print) => print.Run(new() { Site = app.Site, HowMany = howMany }));
        return [.. (await app.As("wang").Do((BlankList list) => list.Run(new()))).Rows.Select(r => r.Number)];
    }

    private static TypeInPass.Form Paper(string number, DateOnly? day = null) => new()
    {
        BlankNumber = number, House = "3-2-1801", Day = day ?? PassCounter.Today, LeftAt = new(8, 30), Applicant = PassApplicant.Owner, Name = "吴晓梅", DocumentNumber = "8814", Items = [new() { Name = "冰箱", Count = 1 }, new() { Name = "自行车", Count = 2 }],
    };

    [Theory, OnEveryDatabase]
    public async Task A_blank_printed_in_advance_is_typed_in_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var numbers = await Printed(app);
        Assert.Equal(["FZ-2026-00001", "FZ-2026-00002", "FZ-2026-00003"], numbers);
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            try { await app.As("wang").Do((TypeInPass type) => type.Run(Paper(numbers[0]))); return true; }
            catch (Refused) { return false; }
        }));
        Assert.Single(tries, done => done);
        var row = Assert.Single((await app.As("wang").Do((PassList list) => list.Run(new() { Paper = true }))).Rows);
        Assert.Equal((GoodsPassState.Released, numbers[0], 3, new DateTimeOffset(2026, 3, 2, 0, 30, 0, default)), (row.State, row.Paper, row.Left, row.ReleasedAt));
        Assert.Equal(BlankStanding.TypedIn, (await app.As("wang").Do((BlankList list) => list.Run(new() { Q = numbers[0] }))).Rows[0].Standing);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_never_printed_or_is_spoiled_or_lies_ahead_is_not_typed_in(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var numbers = await Printed(app);
        var second = (await app.As("wang").Do((BlankList list) => list.Run(new()))).Rows[1];
        await app.As("wang").Do((SpoilBlank spoil) => spoil.Run(second.Id, new() { Reason = "写错作废" }));
        async Task<string> Fault(TypeInPass.Form form, string who = "wang") => (await Assert.ThrowsAsync<Invalid>(() => app.As(who).Do((TypeInPass type) => type.Run(form)))).Faults[0].Sentence;
        Assert.Equal("No blank with this number was printed.", await Fault(Paper("FZ-2026-00099")));
        Assert.Equal("No blank with this number was printed.", await Fault(Paper(numbers[0]), "liu"));
        Assert.Equal("This blank is spoiled already.", await Fault(Paper(numbers[1])));
        Assert.Equal("{0} lies in the future.", await Fault(Paper(numbers[2], PassCounter.Today.AddDays(1))));
        Assert.Equal("The blank was printed later than that.", await Fault(Paper(numbers[2], PassCounter.Today.AddDays(-1))));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((PrintBlanks print) => print.Run(new() { Site = app.Site })));
    }

    [Theory, OnEveryDatabase]
    public async Task Goods_that_had_a_pass_leave_on_it_and_not_a_second_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var numbers = await Printed(app);
        var (id, code) = await app.Issued();
        var number = (await app.Pass(id)).Pass.Number;
        async Task<string> Fault(TypeInPass.Form form) => (await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((TypeInPass type) => type.Run(form)))).Faults[0].Field;
        TypeInPass.Form For(string pass, int day = 0) => new() { BlankNumber = numbers[0], Day = PassCounter.Today.AddDays(day), LeftAt = new(8, 30), PassNumber = pass };
        Assert.Equal("PassNumber", await Fault(For("FX-2026-09999")));
        Assert.Equal("Day", await Fault(For(number, -1)));
        var stranger = Paper(numbers[0]);
        stranger.Applicant = PassApplicant.Family;
        Assert.Equal("Right", await Fault(stranger));

        // The house comes to it the next morning, when the pass has closed itself.
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Round<ExpirePasses>();
        Assert.Equal(id, await app.As("wang").Do((TypeInPass type) => type.Run(For(number.ToLowerInvariant()))));
        var pass = await app.Pass(id);
        Assert.Equal((GoodsPassState.Released, numbers[0], 11), (pass.Pass.State, pass.Pass.Paper, pass.Pass.Left));
        await Assert.ThrowsAsync<Refused>(() => app.As("sun").Do((ReleaseGoods release) => release.Run(id, new() { All = true })));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((TypeInPass type) => type.Run(new() { BlankNumber = numbers[1], Day = PassCounter.Today, LeftAt = new(8, 30), PassNumber = number })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_telephoned_consent_is_typed_in_with_who_number_and_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var number = (await Printed(app, 1))[0];
        TypeInPass.Form Tenant(PassRight right)
        {
            var form = Paper(number);
            (form.Applicant, form.Name, form.Right) = (PassApplicant.Tenant, "田租客", right);
            if (right is PassRight.OwnerByTelephone) (form.OwnerName, form.OwnerPhone, form.SaidAt) = ("吴晓梅", "13800001801", new(2026, 3, 2, 8, 10, 0));
            return form;
        }
        async Task<string[]> Faults(PassRight right, Action<TypeInPass.Form>? spoil = null)
        {
            var form = Tenant(right);
            spoil?.Invoke(form);
            return [.. (await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((TypeInPass type) => type.Run(form)))).Faults.Select(f => f.Field)];
        }
        Assert.Equal(["Right"], await Faults(PassRight.OwnInPerson));
        Assert.Equal(["Right"], await Faults(PassRight.OwnerInPortal));
        Assert.Equal(["OwnerName", "OwnerPhone", "SaidAt"], await Faults(PassRight.OwnerByTelephone, f => (f.OwnerName, f.OwnerPhone, f.SaidAt) = (" ", "打过电话", null)));
        Assert.Equal(["SaidAt"], await Faults(PassRight.OwnerByTelephone, f => f.SaidAt = new(2026, 3, 2, 8, 40, 0)));
        Assert.Equal(["Right"], await Faults(PassRight.OwnerInPortal, f => f.Applicant = PassApplicant.Owner));

        var pass = await (await app.As("wang").Open($"/passes/paper/type-in?Number={number}")).Send("type-in", ("House", "3-2-1801"), ("Applicant", "Tenant"), ("Name", "田租客"), ("LeftAt", "08:00"), ("Right", "OwnerByTelephone"), ("OwnerName", "吴晓梅"), ("OwnerPhone", "13800001801"), ("SaidAt", "2026-03-02T07:50"), ("Items[0].Name", "书桌"));
        var view = await app.Pass(new(Guid.Parse(pass.Path.Split('/')[^1])));
        Assert.Equal((PassRight.OwnerByTelephone, "吴晓梅", "138****1801", new DateTimeOffset(2026, 3, 1, 23, 50, 0, default), "王敏"), (view.Right, view.OwnerName, view.OwnerPhone, view.OwnerSaidAt, view.OwnerNotedBy));
    }

    [Theory, OnEveryDatabase]
    public async Task Paper_stands_in_for_nothing_that_was_not_issued(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var blank = (await Printed(app, 1))[0];
        async Task Refuses(GoodsPassId id)
        {
            var pass = (await app.Pass(id)).Pass;
            var form = new TypeInPass.Form { BlankNumber = blank, Day = pass.Day, LeftAt = new(8, 30), PassNumber = pass.Number };
            Assert.Equal("PassNumber", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((TypeInPass type) => type.Run(form)))).Faults).Field);
        }
        var asked = await app.Ask(app.Asking(owner: null));
        await Refuses(asked);
        var (back, _) = await app.Issued();
        await app.As("sun").Do((RefuseAtGate refuse) => refuse.Run(back, new() { Reason = "多一台冰箱" }));
        await Refuses(back);
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.Round<ExpirePasses>();
        await Refuses(asked);
        await Refuses(back);
    }

    [Theory, OnEveryDatabase]
    public async Task After_a_year_nobody_is_known_any_more_and_what_left_still_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, _) = await app.Issued();
        await app.As("sun").Do((ReleaseGoods release) => release.Run(id, new() { All = true, Words = "交给吴晓梅" }));
        var (open, _) = await app.Issued(f => f.Day = PassCounter.Today.AddDays(2));
        app.Clock.SetUtcNow(StewardApp.Monday.AddMonths(11));
        var retain = await Due(app);
        Assert.Empty(retain);
        app.Clock.SetUtcNow(StewardApp.Monday.AddMonths(12).AddDays(2));
        Assert.Equal([id.Value], await Due(app));
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        var list = await app.Look(db => db.Set<RetentionList>().Where(l => l.Kind == "passes").Select(l => l.Id).SingleAsync());
        await app.As("zhou").Do((ApproveRetention approve) => approve.Run(list, new()));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));
        var pass = await app.Pass(id);
        Assert.Equal(("***", null, null, null, 11), (pass.Pass.Name, pass.Phone, pass.DocumentNumber, pass.Pass.Plate, pass.Pass.Left));
        Assert.All(pass.Releases, r => Assert.Equal((null, null, null), (r.Carrier, r.Plate, r.Words)));
        Assert.Empty((await app.As("wang").Do((PassList passes) => passes.Run(new() { Q = "吴晓梅", To = PassCounter.Today }))).Rows);
        Assert.Equal("吴晓梅", (await app.Pass(open)).Pass.Name);
    }

    private static async Task<Guid[]> Due(StewardApp app)
    {
        await using var scope = await app.Itself().Arrive();
        var kind = scope.ServiceProvider.GetServices<Retained>().Single(r => r.Name == "passes");
        return [.. (await kind.Due(app.Site, app.Clock.GetUtcNow().AddMonths(-12), [], 10, default)).Select(d => d.Thing)];
    }
}
