using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>What was opened without the owner is settled whatever becomes of the key, and a key goes out only as long as the leave for it holds.</summary>
public sealed class KeyEmergencyTests
{
    /// <summary>The entry key of 3-2-1801 is out because of a leak, with 赵师傅 and 陈助理.</summary>
    private static async Task<(KeyLoanId Loan, KeyId Key)> Leak(StewardApp app)
    {
        var (_, entry, _) = await app.Left();
        var id = await app.Lend(new() { Key = entry, Purpose = KeyPurpose.Emergency, Borrower = Borrower.Colleague, Colleague = app.World.Accounts["zhao"], Companion = app.World.Accounts["chen"], Cause = KeyCause.Leak, Words = "楼下大量漏水" });
        await app.As("lin").Do((ApproveLoan approve) => approve.Run(id, new()));
        await app.As("wang").Do((HandOverKey hand) => hand.Run(id, new() { SignedOnPaper = true, SignedSheet = [KeyDesk.Photo()] }));
        return (id, entry);
    }

    private static async Task Settle(StewardApp app, KeyLoanId id)
    {
        Assert.Equal(KeyLoanState.Unsettled, (await app.Loan(id)).Loan.State);
        Assert.Contains("The key does not come back.", (await app.As("zhao").Open($"/keys/loans/{id}")).Text);
        Task Close() => app.As("lin").Do((SettleEmergency settle) => settle.Run(id, new() { Words = "软管爆裂，已关阀" }));
        Assert.Equal("Write down first when and how the owner was told.", (await Assert.ThrowsAsync<Refused>(Close)).Message);
        await app.As("wang").Do((RecordOwnerTold tell) => tell.Run(id, new() { By = ToldBy.Telephone, Whom = "吴晓梅", Said = "同意，周末回来" }));
        Assert.Equal("Put the photos of the scene with it first.", (await Assert.ThrowsAsync<Refused>(Close)).Message);
        await (await app.As("zhao").Open($"/keys/loans/{id}")).Send("photos", [], [("Photos", "scene.png", Convert.FromBase64String(KeyDesk.Pen[22..]))]);
        await Close();
        Assert.Equal(KeyLoanState.Settled, (await app.Loan(id)).Loan.State);
    }

    [Theory, OnEveryDatabase]
    public async Task An_emergency_whose_key_is_lost_is_settled_all_the_same(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, key) = await Leak(app);
        await app.As("wang").Do((LoseKey lose) => lose.Run(key, new() { Words = "抢修时掉入管井" }));
        await Settle(app, id);
    }

    [Theory, OnEveryDatabase]
    public async Task An_emergency_whose_lock_is_changed_is_settled_all_the_same(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, key) = await Leak(app);
        await app.As("wang").Do((RekeyLock rekey) => rekey.Run(key, new() { Words = "破门后换锁" }));
        await Settle(app, id);
        app.Clock.Advance(TimeSpan.FromDays(740));
        Assert.True(await app.Retire("key-loans"));
        Assert.Equal(("赵师傅", null, null), (await app.Loan(id)) is var view ? (view.Loan.Name, view.OwnerTold, view.OwnerSaid) : default);
        Assert.False(await app.Retire("key-loans"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_that_is_lost_by_an_ordinary_borrower_ends_its_loan(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var id = await app.Lend(app.Repair(entry));
        await app.As("wang").Do((LoseKey lose) => lose.Run(entry, new() { Words = "遗失" }));
        Assert.Equal(KeyLoanState.Lost, (await app.Loan(id)).Loan.State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_key_that_was_sealed_meanwhile_or_was_due_by_now_does_not_go_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, card) = await app.Left();
        LendKey.Form Unsigned(KeyId key) => new() { Key = key, Purpose = KeyPurpose.Repair, Borrower = Borrower.Colleague, Colleague = app.World.Accounts["zhao"] };
        Task Out(KeyLoanId id) => app.As("wang").Do((HandOverKey hand) => hand.Run(id, new() { Signature = KeyDesk.Pen }));
        var (first, second) = (await app.Lend(Unsigned(entry)), await app.Lend(Unsigned(card)));
        await app.As("wang").Do((SealKey seal) => seal.Run(entry, new() { Seal = "FC-9" }));
        Assert.StartsWith("By now this key needs approval", (await Assert.ThrowsAsync<Refused>(() => Out(first))).Message);
        await app.As("wang").Do((CancelLoan cancel) => cancel.Run(first, new()));
        var approved = await app.Lend(Unsigned(entry));
        await app.As("lin").Do((ApproveLoan approve) => approve.Run(approved, new()));
        await Out(approved);
        app.Clock.Advance(TimeSpan.FromHours(10));
        Assert.StartsWith("The time at which it was to be back has passed", (await Assert.ThrowsAsync<Refused>(() => Out(second))).Message);
        Assert.Equal(KeptKeyState.InCabinet, (await app.Key(card)).Key.State);
    }

    /// <summary>A leak with 赵师傅 and, as the second, 王敏, who keeps keys herself.</summary>
    private static async Task<KeyLoanId> LeakWithTheKeeper(StewardApp app)
    {
        var (_, entry, _) = await app.Left();
        var id = await app.Lend(new() { Key = entry, Purpose = KeyPurpose.Emergency, Borrower = Borrower.Colleague, Colleague = app.World.Accounts["zhao"], Companion = app.World.Accounts["wang"], Cause = KeyCause.Leak, Words = "楼下大量漏水" }, "chen");
        await app.As("zhou").Do((ApproveLoan approve) => approve.Run(id, new()));
        return id;
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_who_goes_along_says_for_the_other_that_they_go(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await LeakWithTheKeeper(app);
        Task Hand(HandOverKey.Form form, string who = "wang") => app.As(who).Do((HandOverKey hand) => hand.Run(id, form));
        foreach (var form in new HandOverKey.Form[] { new() { SignedOnPaper = true, SignedSheet = [KeyDesk.Photo()] }, new() { Signature = KeyDesk.Pen, SecondSignature = KeyDesk.Pen } })
            Assert.StartsWith("Whoever goes along hands the key out only once", (await Assert.ThrowsAsync<Refused>(() => Hand(form))).Message);
        Assert.DoesNotContain(KeyLoanAction.HandOver, (await app.Loan(id)).Open);
        await app.As("zhao").Do((ConfirmLoan confirm) => confirm.Run(id, new()));
        Assert.Contains(KeyLoanAction.HandOver, (await app.Loan(id)).Open);
        await Hand(new() { SecondSignature = KeyDesk.Pen });
        Assert.Equal(KeyLoanState.Out, (await app.Loan(id)).Loan.State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_signature_on_paper_counts_in_an_emergency_once_the_sheet_is_there(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await LeakWithTheKeeper(app);
        Assert.Equal("SignedSheet", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((HandOverKey hand) => hand.Run(id, new() { SignedOnPaper = true })))).Faults).Field);
        var page = await app.As("lin").Open($"/keys/loans/{id}?do=HandOver");
        await page.Send("act-HandOver", [("SignedOnPaper", "true")], [("SignedSheet", "sheet.png", Convert.FromBase64String(KeyDesk.Pen[22..]))]);
        Assert.Equal(KeyLoanState.Out, (await app.Loan(id)).Loan.State);
        Assert.Equal(Platform.Files.AttachmentKind.Document, Assert.Single((await app.Loan(id)).Story.Files).Kind);
    }
}
