using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class KeyLoanTests
{
    [Theory, OnEveryDatabase]
    public async Task What_needs_nobodys_leave_goes_out_at_once_and_comes_back_to_its_hook(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var id = await app.Lend(app.Repair(entry));
        var loan = (await app.Loan(id)).Loan;
        Assert.Equal((KeyLoanState.Out, "赵师傅", "王敏", new DateTimeOffset(2026, 3, 2, 10, 0, 0, default)), (loan.State, loan.Name, loan.HandedBy, loan.DueAt));
        Assert.Equal((KeptKeyState.Lent, "赵师傅", "A-1"), (await app.Key(entry)).Key is var k ? (k.State, k.With, k.Hook) : default);

        await app.As("lin").Do((TakeBackKey back) => back.Run(id, new() { Condition = KeyCondition.Good, Seal = "FC-7" }));
        loan = (await app.Loan(id)).Loan;
        Assert.Equal((KeyLoanState.Back, "林主管", KeyCondition.Good), (loan.State, loan.TakenBackBy, loan.Condition));
        Assert.Equal((KeptKeyState.Sealed, "FC-7", null), (await app.Key(entry)).Key is var back ? (back.State, back.Seal, back.With) : default);
        Assert.Equal(["Ask", "Allow", "HandOver", "TakeBack"], (await app.Loan(id)).Story.Moves.Select(m => m.Action));
    }

    [Theory, OnEveryDatabase]
    public async Task Two_clerks_at_once_lend_a_key_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var tries = await Task.WhenAll(Enumerable.Range(0, 6).Select(async i =>
        {
            try { await app.Lend(app.Repair(entry, i % 2 == 0 ? "zhao" : "qian"), i % 2 == 0 ? "wang" : "lin"); return true; }
            catch (Refused) { return false; }
        }));
        Assert.Single(tries, done => done);
        Assert.Single((await app.As("wang").Do((LoanList list) => list.Run(new() { State = KeyLoanState.Out }))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task The_database_itself_lets_no_key_be_out_twice(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        await app.Lend(app.Repair(entry));
        var second = new KeyLoan(app.Site, entry, KeyPurpose.Repair, Borrower.Contractor, "外人", StewardApp.Monday.AddHours(4), null, StewardApp.Monday);
        var keeper = new Actor();
        keeper.BecomeSystem();
        second.Allow(keeper);
        second.HandOver(true, false, true, null, keeper, StewardApp.Monday);
        await Assert.ThrowsAsync<Microsoft.EntityFrameworkCore.DbUpdateException>(() => app.Put(second));
    }

    [Theory, OnEveryDatabase]
    public async Task A_viewing_waits_for_a_head_who_has_no_part_in_it_and_somebody_of_ours_goes_along(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        LendKey.Form Viewing(string? along) => new() { Key = entry, Purpose = KeyPurpose.Viewing, Borrower = Borrower.Contractor, Name = "周强", Company = "安居中介", Phone = "13600001234", Companion = along is null ? null : app.World.Accounts[along], Signature = KeyDesk.Pen };
        Assert.Equal("A member of staff goes along to a viewing.", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Lend(Viewing(null)))).Faults).Sentence);

        var id = await app.Lend(Viewing("lin"));
        Assert.Equal((KeyLoanState.Asked, KeptKeyState.InCabinet), ((await app.Loan(id)).Loan.State, (await app.Key(entry)).Key.State));
        Assert.Contains("安居中介 周** asks for the key of 3-2-1801", await app.Told("zhou"));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((ApproveLoan approve) => approve.Run(id, new())));
        Assert.Equal("Nobody approves what they asked for, borrow or go along with.", (await Assert.ThrowsAsync<Refused>(() => app.As("lin").Do((ApproveLoan approve) => approve.Run(id, new())))).Message);
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((HandOverKey hand) => hand.Run(id, new() { Signature = KeyDesk.Pen })));

        await app.As("zhou").Do((ApproveLoan approve) => approve.Run(id, new()));
        Assert.Contains("安居中介 周** may have the key", await app.Told("lin"));
        Assert.Equal("Signature", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((HandOverKey hand) => hand.Run(id, new())))).Faults).Field);
        await app.As("wang").Do((HandOverKey hand) => hand.Run(id, new() { Signature = KeyDesk.Pen }));
        Assert.Equal((KeyLoanState.Out, "周经理", "136****1234"), (await app.Loan(id)).Loan is var loan ? (loan.State, loan.ApprovedBy, loan.Phone) : default);

        await app.As("wang").Do((RevealBorrower reveal) => reveal.Run(id, new() { Reason = Platform.Confidentiality.Reveals.RevealReason.CallingBack }));
        Assert.Equal(("13600001234", "136****1234"), ((await app.Loan(id)).Phone, (await app.Loan(id, "lin")).Phone));
    }

    [Theory, OnEveryDatabase]
    public async Task A_sealed_key_and_an_authorised_person_need_leave_papers_and_a_telephone_call(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, card) = await app.Left(seal: "FC-1");
        var sealed_ = await app.Lend(app.Repair(entry));
        Assert.Equal(KeyLoanState.Asked, (await app.Loan(sealed_)).Loan.State);
        await app.As("lin").Do((DeclineLoan decline) => decline.Run(sealed_, new() { Reason = "请先联系业主" }));
        Assert.Contains("赵师傅 may not have the key: 请先联系业主", await app.Told("zhao"));

        var form = new LendKey.Form { Key = card, Purpose = KeyPurpose.OwnerUse, Borrower = Borrower.Authorised, Name = "吴小妹", Phone = "13811112222" };
        Assert.Equal(["IdChecked", "IdTail", "OwnerCalled"], (await Assert.ThrowsAsync<Invalid>(() => app.Lend(form))).Faults.Select(f => f.Field));
        (form.IdChecked, form.IdTail, form.OwnerCalled) = (true, "1234", "吴晓梅本人 09:05 电话确认");
        Assert.Equal(KeyLoanState.Asked, (await app.Loan(await app.Lend(form))).Loan.State);
    }

    [Theory, OnEveryDatabase]
    public async Task As_long_as_a_key_is_out_its_custody_does_not_end_and_other_sites_know_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (custody, entry, _) = await app.Left();
        var id = await app.Lend(app.Repair(entry));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((EndCustody end) => end.Run(custody, new() { SignedBy = "吴晓梅", SignedOnPaper = true })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((TakeBackKey back) => back.Run(id, new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowLoan show) => show.Run(id)));
        await Assert.ThrowsAsync<NotFound>(() => app.Lend(app.Repair(entry), "liu"));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((ShowLoan show) => show.Run(id)));
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((TakeBackKey back) => back.Run(id, new())));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_sends_the_form_twice_lends_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var first = await app.As("wang").Do((LendKey lend) => lend.Run(app.Repair(entry)), "once");
        Assert.Equal(first, await app.As("wang").Do((LendKey lend) => lend.Run(app.Repair(entry)), "once"));
    }
}
