using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Passes;
using Steward.FitOut.Passes.Gate;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

public sealed class PassGateTests
{
    private static Task Let(StewardApp app, GoodsPassId id, ReleaseGoods.Form form) => app.As("sun").Do((ReleaseGoods release) => release.Run(id, form));
    private static ReleaseGoods.Form Some(GateView view, string name, int count) => new() { Items = [new() { Id = view.Items.Single(i => i.Name == name).Id, Leaves = true, Count = count }] };

    [Theory, OnEveryDatabase]
    public async Task A_part_leaves_and_the_rest_later_on_the_same_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, code) = await app.Issued();
        var view = await app.AtGate(code);
        Assert.Equal((null, "吴**", "8814", 11), (view.WhyNot, view.Name, view.DocumentTail, view.Left));
        await Let(app, id, Some(view, "纸箱", 4));
        view = await app.AtGate(code);
        Assert.Equal((GoodsPassState.PartlyReleased, 7), (view.State, view.Left));
        Assert.Equal("Of “{0}” {1} may still leave, not {2}.", (await Assert.ThrowsAsync<Refused>(() => Let(app, id, Some(view, "纸箱", 7)))).Message);
        Assert.Equal("Items", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Let(app, id, new()))).Faults).Field);

        await Let(app, id, new() { All = true, Plate = "浙B88888" });
        var pass = await app.Pass(id);
        Assert.Equal((GoodsPassState.Released, 11), (pass.Pass.State, pass.Pass.Left));
        Assert.Equal(["浙A12345 4", "浙B88888 7"], pass.Releases.Select(r => $"{r.Plate} {r.Lines.Sum(l => l.Count)}"));
        Assert.Equal("Everything on this pass has left already.", (await Assert.ThrowsAsync<Refused>(() => Let(app, id, new() { All = true }))).Message);
        Assert.Equal("Everything on this pass has left already, at {0}.", (await app.AtGate(code)).WhyNot?.Sentence);
        Assert.Contains($"All goods of the pass {pass.Pass.Number} have left", await app.As("wu").Told());
    }

    [Theory, OnEveryDatabase]
    public async Task Eight_gates_at_once_let_a_pass_out_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, _) = await app.Issued();
        var let = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            try { await Let(app, id, new() { All = true }); return true; }
            catch (Refused) { return false; }
        }));
        Assert.Single(let, done => done);
        Assert.Equal((11, 1), (await app.Look(db => db.Set<GoodsPassItem>().Where(i => i.Pass == id).SumAsync(i => i.Released)), await app.Look(db => db.Set<GoodsRelease>().CountAsync(r => r.Pass == id))));
    }

    [Theory, OnEveryDatabase]
    public async Task Gates_that_take_boxes_at_once_never_take_more_than_there_are(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, code) = await app.Issued();
        var view = await app.AtGate(code);
        var taken = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
        {
            try { await Let(app, id, Some(view, "纸箱", 3)); return 3; }
            catch (Refused) { return 0; }
        }));
        Assert.Equal(taken.Sum(), await app.Look(db => db.Set<GoodsPassItem>().Where(i => i.Pass == id && i.Name == "纸箱").SumAsync(i => i.Released)));
        Assert.InRange(taken.Sum(), 3, 9);
        Assert.Equal(taken.Sum(), await app.Look(db => db.Set<ReleasedLine>().SumAsync(l => l.Count)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_database_itself_lets_no_more_leave_than_may_and_no_turn_happen_twice(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, _) = await app.Issued();
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.Look(db => db.Set<GoodsPassItem>().Where(i => i.Pass == id).ExecuteUpdateAsync(i => i.SetProperty(x => x.Released, 11))));
        await Let(app, id, new() { All = true });
        var second = new GoodsRelease(1, null, StewardApp.Monday);
        typeof(GoodsRelease).GetProperty(nameof(GoodsRelease.Pass))!.SetValue(second, id);
        await Assert.ThrowsAsync<DbUpdateException>(() => app.Put(second));
    }

    [Theory, OnEveryDatabase]
    public async Task A_pass_is_good_on_its_chinese_day_alone_and_closes_itself(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (tomorrow, code) = await app.Issued(f => f.Day = PassCounter.Today.AddDays(1));
        Assert.Equal("This pass is good on {0} only, which has not come yet.", (await Assert.ThrowsAsync<Refused>(() => Let(app, tomorrow, new() { All = true }))).Message);
        var (today, late) = await app.Issued();
        var asked = await app.Ask();
        app.Clock.SetUtcNow(new(2026, 3, 2, 15, 59, 0, default));
        Assert.Null((await app.AtGate(late)).WhyNot);
        app.Clock.SetUtcNow(new(2026, 3, 2, 16, 0, 0, default));
        Assert.Equal("This pass was good on {0} only.", (await app.AtGate(late)).WhyNot?.Sentence);
        Assert.Equal("This pass was good on {0} only.", (await Assert.ThrowsAsync<Refused>(() => Let(app, today, new() { All = true }))).Message);
        Assert.Null((await app.AtGate(code)).WhyNot);

        await app.Itself().Do((ExpirePasses expire) => expire.Run(default));
        Assert.Equal([GoodsPassState.Expired, GoodsPassState.Expired, GoodsPassState.Issued], [await app.State(today), await app.State(asked), await app.State(tomorrow)]);
        await Assert.ThrowsAsync<Refused>(() => Let(app, today, new() { All = true }));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do(async (ExpirePass expire) => { app.Clock.SetUtcNow(new(2026, 3, 3, 16, 0, 0, default)); await expire.Run(tomorrow, new()); }));
    }

    [Theory, OnEveryDatabase]
    public async Task Valuables_wait_for_the_control_room_and_the_rest_need_not(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Ask();
        await app.Check(id);
        var view = await app.AtGate((await app.Pass(id)).Code);
        Assert.True(view.AwaitsControl);
        Assert.Contains("Valuable goods of 3-2-1801 leave on 2026-03-02: look at them first", await app.As("sun").Told());
        Assert.Equal("The control room has to look at the valuables first.", (await Assert.ThrowsAsync<Refused>(() => Let(app, id, new() { All = true }))).Message);
        await Let(app, id, Some(view, "双人床", 1));
        await app.As("lin").Do((ClearValuables clear) => clear.Run(id, new() { Words = "监控已核对" }));
        await Let(app, id, new() { All = true });
        Assert.Equal(GoodsPassState.Released, await app.State(id));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_not_as_written_goes_back_to_the_desk_with_the_reason(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, code) = await app.Issued();
        await Let(app, id, Some(await app.AtGate(code), "纸箱", 10));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((RefuseAtGate refuse) => refuse.Run(id, new() { Reason = "床是两张" })));
        await app.As("sun").Do((RefuseAtGate refuse) => refuse.Run(id, new() { Reason = "床是两张" }));
        Assert.Contains("The gate did not let goods of 3-2-1801 out: 床是两张", await app.As("wang").Told());
        Assert.Equal("It was sent back to the desk: wait until the desk has issued it again.", (await app.AtGate(code)).WhyNot?.Sentence);
        await Assert.ThrowsAsync<Refused>(() => Let(app, id, new() { All = true }));

        var items = (await app.Pass(id)).Items;
        PassFields Amended(int beds, int boxes) => new() { Day = PassCounter.Today, Items = [new() { Id = items[0].Id, Name = "双人床", Count = beds }, new() { Id = items[1].Id, Name = "纸箱", Count = boxes }] };
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AmendPass amend) => amend.Run(id, Amended(2, 9))));
        await app.As("wang").Do((AmendPass amend) => amend.Run(id, Amended(2, 10)));
        await app.As("wang").Do((ReissuePass reissue) => reissue.Run(id, new() { Words = "业主确认两张床" }));
        await Let(app, id, new() { All = true });
        Assert.Equal((GoodsPassState.Released, 12), (await app.Pass(id)).Pass is var p ? (p.State, p.Left) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task The_gate_finds_a_pass_by_what_is_typed_and_nobody_elses(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, code) = await app.Issued();
        var number = (await app.Pass(id)).Pass.Number;
        foreach (var typed in new[] { code, number.ToLowerInvariant(), $"https://example.org/gate/passes/{code}" })
            Assert.Equal(code, (await app.As("sun").Do((GateList list) => list.Run(new(typed)))).Found);
        foreach (var typed in new[] { null, "1801", "a12345" })
            Assert.Equal(code, Assert.Single((await app.As("sun").Do((GateList list) => list.Run(new(typed)))).ToLeave).Code);
        Assert.Empty((await app.As("sun").Do((GateList list) => list.Run(new("钢琴")))).ToLeave);
        Assert.Empty((await app.As("liu").Do((GateList list) => list.Run(new()))).ToLeave);
        await Assert.ThrowsAsync<NotFound>(() => app.AtGate(code, "liu"));
        await Assert.ThrowsAsync<Denied>(() => app.AtGate(code, "wu"));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ReleaseGoods release) => release.Run(id, new() { All = true })));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_looks_from_an_old_page_is_told_and_a_sending_twice_counts_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, code) = await app.Issued();
        var old = await app.AtGate(code);
        await Let(app, id, Some(old, "纸箱", 4));
        var stale = Some(old, "纸箱", 4);
        stale.Version = old.Version;
        Assert.True((await Assert.ThrowsAsync<Refused>(() => Let(app, id, stale))).IsOvertaken);
        var again = Some(old, "纸箱", 3);
        await app.As("sun").Do((ReleaseGoods release) => release.Run(id, again), "once");
        await app.As("sun").Do((ReleaseGoods release) => release.Run(id, again), "once");
        Assert.Equal(7, (await app.Pass(id)).Pass.Left);
    }
}
