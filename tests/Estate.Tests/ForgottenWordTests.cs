using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Lettings;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Papers;
using Steward.Estate.Persons;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>Where a person is taken out, what was written of them and whom it leads to goes too.</summary>
public sealed class ForgottenWordTests
{
    private static void Pass(StewardApp app, int months) => app.Clock.Advance(app.Clock.GetUtcNow().AddMonths(months) - app.Clock.GetUtcNow());

    private static Task<CustomerId> Add(StewardApp app, string name, string phone) => app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = name, Phones = phone, Anyway = true }));

    [Theory, OnEveryDatabase]
    public async Task A_letting_no_longer_says_what_for_nor_leads_to_the_customer(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        var letting = await app.Let(new() { Place = await app.Stall(), From = Counter.Today, To = Counter.Today, Customer = wu, Purpose = "吴晓梅画展" });
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.As("wang").Do((EndLetting end) => end.Run(letting, new()));
        await app.As("zheng").Do((ReturnLettingDeposit back) => back.Run(letting, new() { Returned = Money.Yuan(400), KeptFor = "吴晓梅弄脏墙面" }));
        async Task<int> Found() => (await app.As("wang").Do((LettingList list) => list.Run(new() { Q = "画展" }))).Rows.Count;
        async Task<bool> Searched() => (await app.As("wang").Do((SearchEverywhere search) => search.Run(new("画展")))).SelectMany(g => g.Hits).Any(h => h.Href == $"/lettings/{letting}");
        Assert.Equal((1, true), (await Found(), await Searched()));
        Pass(app, 37);
        Assert.True(await app.Retire("lettings"));
        Assert.Equal((null, "***", "***", null), await app.Look(db => db.Set<Letting>().Where(l => l.Id == letting).Select(l => new ValueTuple<CustomerId?, string, string, string?>(l.Customer, l.Name, l.Purpose, l.DepositKeptFor)).SingleAsync()));
        Assert.Equal((0, false), (await Found(), await Searched()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_loan_that_nobody_fetched_lapses_and_is_forgotten_in_its_time_with_its_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        LendKey.Form Viewing() => new() { Key = entry, Purpose = KeyPurpose.Viewing, Borrower = Borrower.Contractor, Name = "周强", Company = "安居中介", Phone = "13600001234", Words = "带客户陈女士看房", Companion = app.World.Accounts["lin"] };
        var (asked, approved) = (await app.Lend(Viewing()), await app.Lend(Viewing()));
        await app.As("zhou").Do((ApproveLoan approve) => approve.Run(approved, new()));
        await Assert.ThrowsAsync<Refused>(() => app.Itself().Do((LapseLoan lapse) => lapse.Run(asked, new())));
        await app.Round<WatchKeys>();
        Assert.Equal((KeyLoanState.Asked, KeyLoanState.Approved), ((await app.Loan(asked)).Loan.State, (await app.Loan(approved)).Loan.State));

        app.Clock.Advance(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((LapseLoan lapse) => lapse.Run(asked, new())));
        await app.Round<WatchKeys>();
        Assert.Equal((KeyLoanState.Cancelled, KeyLoanState.Cancelled), ((await app.Loan(asked)).Loan.State, (await app.Loan(approved)).Loan.State));
        Assert.Contains("The key of 3-2-1801 was not fetched: the loan has lapsed", await app.Told("wang"));
        Pass(app, 25);
        Assert.True(await app.Retire("key-loans"));
        foreach (var id in new[] { asked, approved })
            Assert.Equal(("***", null, null, null), await app.Look(db => db.Set<KeyLoan>().Where(l => l.Id == id).Select(l => new ValueTuple<string, string?, string?, string?>(l.Name, l.Company, l.Words, l.Phone)).SingleAsync()));
        Assert.Empty(await app.Look(db => db.Set<Moved>().Where(m => m.Note != null && m.Note.Contains("陈女士")).ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task An_agreement_about_keys_names_nobody_any_more_and_is_found_by_no_name(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (custody, _, _) = await app.Left();
        await app.As("wang").Do((EndCustody end) => end.Run(custody, new() { SignedBy = "吴晓梅", SignedOnPaper = true }));
        async Task<IReadOnlyList<CustodyList.Row>> Found(string words) => (await app.As("wang").Do((CustodyList list) => list.Run(new() { Q = words }))).Rows;
        Assert.Equal(app.World.Customers["吴晓梅"], Assert.Single(await Found("吴晓梅")).Customer);
        Pass(app, 25);
        Assert.True(await app.Retire("key-custodies"));
        Assert.Empty(await Found("吴晓梅"));
        Assert.Equal((null, null), Assert.Single(await Found("3-2-1801")) is var row ? (row.Customer, row.Why) : default);
        var view = await app.As("wang").Do((ShowCustody show) => show.Run(custody));
        Assert.Equal((null, null, null), (view.Customer, view.Phone, view.Why));
        foreach (var page in new[] { "/keys/custody", $"/keys/custody/{custody}", $"/keys/custody/{custody}/print" }) Assert.DoesNotContain("吴晓梅", (await app.As("wang").Open(page)).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_file_of_a_move_in_keeps_no_receipt_and_no_words(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting set) => set.Run("retention.handovers.months", new() { Value = "12" }));
        var (_, home, _) = await app.Invited();
        await app.Receive(home);
        await app.As("wang").Do((SettleFees settle) => settle.Run(home, new() { Receipt = "SJ-1", FeeWords = "吴晓梅之子代缴" }));
        await app.As("wang").Do((WithdrawHandover withdraw) => withdraw.Run(home, new() { Reason = "改期" }));
        Pass(app, 13);
        Assert.True(await app.Retire("handovers"));
        Assert.Equal((null, null, null), await app.Look(db => db.Set<Handover>().Where(h => h.Id == home).Select(h => new ValueTuple<string?, string?, string?>(h.Receipt, h.FeeWords, h.Gaps)).SingleAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Whom_somebody_told_apart_from_them_and_why_a_paper_was_withdrawn_goes_with_an_erasure(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (one, other) = (await Add(app, "钱多多", "13600000001"), await Add(app, "钱朵朵", "13600000001"));
        await app.As("lin").Do((TellApart tell) => tell.Run(one, new() { Other = other, Words = "钱多多与钱朵朵是姐妹" }));
        var kind = await app.Look(db => db.Set<PaperKind>().Select(k => k.Id).FirstAsync());
        var paper = new Paper(app.Site, kind, null, one, app.Clock.GetUtcNow(), "王敏");
        paper.Withdraw("钱多多换了证件", app.Clock.GetUtcNow());
        await app.Put(paper);
        var id = await app.As("lin").Do((ReceivePersonRequest receive) => receive.Run(new() { Customer = one, Wish = PersonWish.Erasure, IdentifiedBy = "身份证已核", Ground = ErasureGround.ServiceEnded }));
        await app.As("zhou").Do((EraseForPerson erase) => erase.Run(id, new() { Seen = true }));
        Assert.Empty(await app.Look(db => db.Set<LikelyDuplicate>().ToListAsync()));
        Assert.Null(await app.Look(db => db.Set<Paper>().Where(p => p.Id == paper.Id).Select(p => p.WithdrawnBecause).SingleAsync()));
        Assert.Empty(await app.Look(db => db.Set<Moved>().Where(m => m.Note != null && m.Note.Contains("钱多多")).ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_pair_told_apart_of_which_one_was_forgotten_before_goes_in_the_night(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (one, other) = (await Add(app, "钱多多", "13600000001"), await Add(app, "钱朵朵", "13600000001"));
        await app.As("lin").Do((TellApart tell) => tell.Run(one, new() { Other = other, Words = "姐妹" }));
        await app.Itself().Do((WatchDuplicates watch) => watch.Run(default));
        Assert.Single(await app.Look(db => db.Set<LikelyDuplicate>().ToListAsync()));
        await app.Look(async db =>
        {
            (await db.Set<Customer>().Include(c => c.Phones).SingleAsync(c => c.Id == one)).Forget("***", app.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        await app.Itself().Do((WatchDuplicates watch) => watch.Run(default));
        Assert.Empty(await app.Look(db => db.Set<LikelyDuplicate>().ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task The_audit_of_a_move_in_tells_nobody_who_took_the_home_or_the_keys(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, home, _) = await app.Invited();
        await app.Through(home);
        Assert.Equal(("吴晓梅", "吴晓梅"), (await app.Handover(home)).At is var at ? (at.AcceptedBy, at.KeysTo) : default);
        var changes = await app.Look(db => db.Set<AuditEntry>().Where(a => a.Subject == home.Value && a.Changes != null).Select(a => a.Changes!).ToListAsync());
        Assert.NotEmpty(changes);
        Assert.DoesNotContain(changes, c => c.Contains("AcceptedBy", StringComparison.Ordinal) || c.Contains("KeysTo", StringComparison.Ordinal) || c.Contains("吴晓梅", StringComparison.Ordinal));
    }
}
