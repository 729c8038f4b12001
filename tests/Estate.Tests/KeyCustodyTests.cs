using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Estate.TimeLines;
using Steward.Platform.Search;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class KeyCustodyTests
{
    [Theory, OnEveryDatabase]
    public async Task What_a_customer_leaves_hangs_on_hooks_until_it_is_given_back_against_signature(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (custody, entry, card) = await app.Left(seal: "FC-1");
        var view = await app.As("chen").Do((ShowCustody show) => show.Run(custody));
        Assert.Equal([(KeyKind.Entry, 2, KeptKeyState.Sealed, "A-1"), (KeyKind.Card, 1, KeptKeyState.InCabinet, "A-2")], view.Keys.Select(k => (k.Kind, k.Sets, k.State, k.Hook!)));
        Assert.Single(view.Story.Files);

        await app.As("wang").Do((EndCustody end) => end.Run(custody, new() { SignedBy = "吴晓梅", Signature = KeyDesk.Pen }));
        view = await app.As("chen").Do((ShowCustody show) => show.Run(custody));
        Assert.Equal((KeyCustodyState.Ended, new DateOnly(2026, 3, 2), 2), (view.State, view.EndedOn!.Value, view.Story.Files.Count));
        Assert.All(view.Keys, k => Assert.Equal((KeptKeyState.Returned, null), (k.State, k.Hook)));
        Assert.Equal(["Add", "Seal", "GiveBack"], (await app.Key(entry)).Story.Moves.Select(m => m.Action));
        Assert.Empty((await app.Key(card)).Open);
    }

    [Theory, OnEveryDatabase]
    public async Task Keys_are_not_taken_without_papers_signature_or_a_free_hook(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Task Take(Action<TakeCustody.Form> change, string who = "wang") { var form = app.Leaving(); change(form); return app.As(who).Do((TakeCustody take) => take.Run(form)); }
        Assert.Equal("No hook is free: add hooks to a cabinet first.", (await Assert.ThrowsAsync<Refused>(() => Take(_ => { }))).Message);
        await app.Cabinet(hooks: 2);
        Assert.Equal("Papers", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Take(f => f.OriginalOnFile = false))).Faults).Field);
        Assert.Equal("Signature", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Take(f => f.Signature = null))).Faults).Field);
        Assert.Equal("Keys", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Take(f => f.Keys = [new()]))).Faults).Field);
        Assert.Equal("Customer", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Take(f => f.Customer = app.World.Customers["叶兰"]))).Faults).Field);
        await Assert.ThrowsAsync<Denied>(() => Take(_ => { }, "zhao"));
        await Assert.ThrowsAsync<NotFound>(() => Take(_ => { }, "liu"));
        await app.As("zhou").Do((ChangeSetting change) => change.Run(KeySettings.Papers.Key, new() { Value = "false", From = new(2026, 3, 2) }));
        await Take(f => f.OriginalOnFile = false);
    }

    [Theory, OnEveryDatabase]
    public async Task A_hook_holds_one_key_whoever_is_quicker(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Cabinet();
        var hook = (await app.As("wang").Do((CustodyChoices choices) => choices.Run(new(app.Unit("3-2-1801"))))).Free[3];
        var tries = await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            try { await app.As(i % 2 == 0 ? "wang" : "lin").Do((AddKey add) => add.Run(new() { Site = app.Site, Place = $"机房{i}", Hook = hook.Id })); return null; }
            catch (Refused refused) { return refused.Message; }
        }));
        Assert.Single(tries, t => t is null);
        Assert.All(tries.OfType<string>(), t => Assert.Equal("Another key hangs on this hook.", t));
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_is_moved_sealed_opened_and_corrected_and_its_history_says_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, _, card) = await app.Left();
        var free = (await app.Key(card)).Free.Single(h => h.Label == "A-5");
        await app.As("wang").Do((MoveKey move) => move.Run(card, new() { Hook = free.Id }));
        await app.As("wang").Do((SealKey seal) => seal.Run(card, new() { Seal = "FC-9" }));
        await app.As("wang").Do((UnsealKey open) => open.Run(card, new() { Reason = "业主要求核对" }));
        await app.As("wang").Do((CorrectKey correct) => correct.Run(card, new() { Kind = KeyKind.Mailbox, Sets = 3 }));
        var key = await app.Key(card);
        Assert.Equal(("A-5", KeyKind.Mailbox, 3, KeptKeyState.InCabinet, null), (key.Key.Hook, key.Key.Kind, key.Key.Sets, key.Key.State, key.Key.Seal));
        Assert.Equal("A-2 → A-5", key.Story.Moves.Single(m => m.Action == "Move").Note);
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((MoveKey move) => move.Run(card, new() { Hook = free.Id })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((MoveKey move) => move.Run(card, new() { Hook = free.Id })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_new_lock_makes_every_key_of_it_void_lent_or_lost(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (custody, entry, card) = await app.Left();
        var second = await app.As("wang").Do((AddKey add) => add.Run(new() { Site = app.Site, Source = KeySource.Developer, Kind = KeyKind.Entry, House = "3-2-1801" }));
        var loan = await app.Lend(app.Repair(entry));
        await app.As("wang").Do((LoseKey lose) => lose.Run(entry, new() { Words = "维修途中遗失", Payer = WhoPays.Company, Cost = Platform.Data.Money.Yuan(380) }));
        Assert.Equal((KeyLoanState.Lost, KeptKeyState.Lost), ((await app.Loan(loan)).Loan.State, (await app.Key(entry)).Key.State));
        Assert.Contains(await app.Told("lin"), t => t.Contains("is lost: 维修途中遗失"));

        await app.As("wang").Do((RekeyLock rekey) => rekey.Run(entry, new() { Words = "更换锁芯，新钥匙已交业主", Payer = WhoPays.Company }));
        Assert.Equal([KeptKeyState.Rekeyed, KeptKeyState.Rekeyed, KeptKeyState.InCabinet], [(await app.Key(entry)).Key.State, (await app.Key(second)).Key.State, (await app.Key(card)).Key.State]);
        await app.As("wang").Do((EndCustody end) => end.Run(custody, new() { SignedBy = "吴晓梅", SignedOnPaper = true }));
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_out_is_seen_at_the_unit_on_the_grid_and_by_the_search_but_only_at_the_site(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        await app.Lend(app.Repair(entry));
        await using (var scope = await app.As("zhao").Arrive())
        {
            var keys = (await ((IKeys)scope.ServiceProvider.GetService(typeof(IKeys))!).Of([app.Unit("3-2-1801")]))[app.Unit("3-2-1801")];
            Assert.Equal([("赵师傅", "Lent"), (null, "InCabinet")], keys.Select(k => (k.With, k.State)));
        }
        await using (var scope = await app.As("liu").Arrive()) Assert.Empty(await ((IKeys)scope.ServiceProvider.GetService(typeof(IKeys))!).Of([app.Unit("3-2-1801")]));
        Assert.Contains("With 赵师傅, due back 2026-03-02 18:00", (await app.As("zhao").Open($"/units/{app.Unit("3-2-1801")}")).Text);
        Assert.Contains("赵师傅", (await app.As("zhao").Open($"/customers/{app.World.Customers["吴晓梅"]}")).Text);
        Assert.Equal("out", (await app.As("wang").Do((BuildingGrid grid) => grid.Run(new(app.World.Building, "keys")))).Cells.Single(c => c.Label == "3-2-1801").Shade);
        Assert.Contains("A key is out", (await app.As("wang").Open($"/buildings/{app.World.Building}/grid?View=keys")).Text);
        Assert.Contains((await app.As("zhao").Do((SearchEverywhere search) => search.Run(new("3-2-1801")))).SelectMany(g => g.Hits), h => h.Href == $"/keys/{entry}" && h.Detail!.Contains("赵师傅"));
        var line = (await app.As("zhao").Do((UnitTimeLine tell) => tell.Run(new() { Id = app.Unit("3-2-1801"), About = "Keys held" }))).Rows;
        Assert.Contains(line, e => e.Words.Contains("lent to 赵师傅"));
        Assert.Contains(line, e => e.Words.StartsWith("Keys taken into custody, agreement "));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("liu").Open($"/keys/{entry}")).Status);
        Assert.Empty((await app.As("liu").Do((KeyList list) => list.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task Agreements_that_run_out_or_have_run_out_are_found_and_extended(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Cabinet();
        var id = await app.As("wang").Do((TakeCustody take) => take.Run(app.Leaving(to: new(2026, 3, 10))));
        Task<int> Of(CustodyList.Term term) => app.As("lin").Do(async (CustodyList list) => (await list.Run(new() { Term = term })).Rows.Count);
        Assert.Equal((1, 0), (await Of(CustodyList.Term.RunsOut), await Of(CustodyList.Term.Expired)));
        app.Clock.Advance(TimeSpan.FromDays(10));
        Assert.Equal((0, 1), (await Of(CustodyList.Term.RunsOut), await Of(CustodyList.Term.Expired)));
        Assert.Equal(2, (await app.As("lin").Do((KeyList list) => list.Run(new() { Expired = true }))).Rows.Count);
        await app.As("wang").Do((ExtendCustody extend) => extend.Run(id, new() { To = new(2026, 12, 31) }));
        Assert.Equal((0, 0), (await Of(CustodyList.Term.RunsOut), await Of(CustodyList.Term.Expired)));
    }

    [Theory, OnEveryDatabase]
    public async Task The_history_of_a_key_names_no_owner_and_forgets_with_the_agreement(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (custody, entry, card) = await app.Left();
        var number = (await app.As("wang").Do((ShowCustody show) => show.Run(custody))).Number;
        await app.As("wang").Do((GiveBackKey give) => give.Run(card, new() { SignedBy = "吴晓梅", Signature = KeyDesk.Pen }));
        var loan = await app.Lend(app.Repair(entry));
        await app.As("wang").Do((TakeBackKey back) => back.Run(loan, new() { Condition = KeyCondition.Good, Words = "吴晓梅在家，当面归还" }));
        await app.As("wang").Do((EndCustody end) => end.Run(custody, new() { SignedBy = "吴晓梅", Signature = KeyDesk.Pen }));

        foreach (var key in new[] { entry, card })
        {
            var story = (await app.Key(key)).Story;
            Assert.Equal(number, story.Moves.Single(m => m.Action == "GiveBack").Note);
            Assert.DoesNotContain(story.Moves, m => m.Note?.Contains("吴晓梅", StringComparison.Ordinal) is true);
        }
        Assert.Equal("吴**", Assert.Single((await app.Key(card)).Story.Files).Caption);
        Assert.All((await app.As("wang").Do((ShowCustody show) => show.Run(custody))).Story.Files, f => Assert.Equal("吴**", f.Caption));

        // As rows from before tell it.
        await app.Look(db => db.Set<Platform.Lifecycles.Moved>().Where(m => m.Thing == entry.Value && m.Action == "GiveBack").ExecuteUpdateAsync(s => s.SetProperty(m => m.Note, "吴晓梅")));
        app.Clock.Advance(TimeSpan.FromDays(760));
        Assert.True(await app.Retire("key-custodies"));
        Assert.Null(await app.Look(db => db.Set<KeyCustody>().Where(c => c.Id == custody).Select(c => c.Customer).SingleAsync()));
        Assert.DoesNotContain((await app.Key(entry)).Story.Moves, m => m.Note is not null);
        Assert.Empty((await app.Key(card)).Story.Files);
        Assert.Equal("***", (await app.Key(card)).Key.Owner);
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_that_came_without_an_agreement_forgets_who_signed_for_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Left();
        var key = await app.As("wang").Do((AddKey add) => add.Run(new() { Site = app.Site, Source = KeySource.Developer, Kind = KeyKind.Entry, House = "3-2-1801", Note = "吴晓梅来取" }));
        await app.As("wang").Do((GiveBackKey give) => give.Run(key, new() { SignedBy = "吴晓梅", Words = "本人来取", Signature = KeyDesk.Pen }));
        Assert.Equal(("吴**\n本人来取", 1), await app.Key(key) is var kept ? (kept.Story.Moves[^1].Note, kept.Story.Files.Count) : default);
        app.Clock.Advance(TimeSpan.FromDays(720));
        Assert.False(await app.Retire("keys-given-back"));
        app.Clock.Advance(TimeSpan.FromDays(40));
        Assert.True(await app.Retire("keys-given-back"));
        var gone = await app.Key(key);
        Assert.Equal((KeptKeyState.Returned, 0, null), (gone.Key.State, gone.Story.Files.Count, gone.Note));
        Assert.DoesNotContain(gone.Story.Moves, m => m.Note is not null);
        Assert.False(await app.Retire("keys-given-back"));
    }
}
