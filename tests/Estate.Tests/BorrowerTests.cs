using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Identity;
using Steward.Platform.Identity.Roles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>Outsiders who get a key: whoever keeps keys can call them at any time, and nobody reads their names who need not.</summary>
public sealed class BorrowerTests
{
    private const string Phone = "13700005678";
    private static LendKey.Form Contractor(KeyId key) => new() { Key = key, Purpose = KeyPurpose.Repair, Borrower = Borrower.Contractor, Name = "李师傅", Company = "恒通维修", Phone = Phone, SignedOnPaper = true };
    private static LendKey.Form Viewing(StewardApp app, KeyId key) => new() { Key = key, Purpose = KeyPurpose.Viewing, Borrower = Borrower.Customer, Name = "欧阳明远", Phone = Phone, Companion = app.World.Accounts["zhao"], SignedOnPaper = true };

    private static async Task<string?> Revealed(StewardApp app, KeyLoanId id)
    {
        Assert.Equal("137****5678", (await app.Loan(id)).Phone);
        Assert.NotNull((await app.As("wang").Open($"/keys/loans/{id}")).Find("select[name$='Reason']"));
        await app.As("wang").Do((RevealBorrower reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }));
        return (await app.Loan(id)).Phone;
    }

    [Theory, OnEveryDatabase]
    public async Task The_number_can_be_called_before_the_key_is_out_and_when_it_never_came_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, card) = await app.Left();
        var asked = await app.Lend(Viewing(app, card));
        Assert.Equal(KeyLoanState.Asked, (await app.Loan(asked)).Loan.State);
        Assert.Equal(Phone, await Revealed(app, asked));

        var lost = await app.Lend(Contractor(entry));
        await app.As("wang").Do((LoseKey lose) => lose.Run(entry, new() { Words = "说是掉在路上" }));
        Assert.Equal(KeyLoanState.Lost, (await app.Loan(lost)).Loan.State);
        Assert.Equal(Phone, await Revealed(app, lost));
        Assert.Equal(KeyLoanState.Lost, (await app.Loan(lost)).Loan.State);
        Assert.Equal("Reveal", (await app.Loan(lost)).Story.Moves[^1].Action);
        Assert.Equal(2, (await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.Reveal }))).Total);
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((RevealBorrower reveal) => reveal.Run(lost, new() { Reason = RevealReason.CallingBack })));
    }

    [Theory, OnEveryDatabase]
    public async Task A_workers_name_is_for_whoever_may_read_names(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var id = await app.Lend(Contractor(entry));
        Assert.Equal("恒通维修 李师傅", (await app.Loan(id)).Loan.Name);
        Assert.Equal("恒通维修 李**", (await app.Loan(id, "sun")).Loan.Name);
        foreach (var page in new[] { $"/keys/loans/{id}", $"/keys/{entry}", "/keys/loans" })
            Assert.DoesNotContain("李师傅", await app.As("sun").Http.GetStringAsync(page));
    }

    [Theory, OnEveryDatabase]
    public async Task No_notice_tells_the_name_of_an_outsider(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var id = await app.Lend(Viewing(app, entry));
        await app.As("lin").Do((ApproveLoan approve) => approve.Run(id, new()));
        await app.As("wang").Do((HandOverKey hand) => hand.Run(id, new() { SignedOnPaper = true }));
        app.Clock.Advance(TimeSpan.FromHours(30));
        await app.Itself().Do((RemindOfLoan remind) => remind.Run(id, new()));
        var told = new List<string>();
        foreach (var who in new[] { "wang", "lin", "zhou", "zhao" }) told.AddRange(await app.Told(who));
        Assert.Contains(told, t => t.Contains("欧**"));
        Assert.DoesNotContain(told, t => t.Contains("欧阳明远"));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_is_on_record_already_is_told_as_far_as_one_may_know_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var number = "330106199003076416";
        await app.As("wang").Do((AddCustomer add) => add.Run(new() { Name = "钱多多", IdentityNumber = number }));
        AddCustomer.Form Again() => new() { Name = "钱某", IdentityNumber = number };
        Assert.Equal("钱多多", await Hint(Again()));
        var agents = await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Agent).Select(r => r.Id).SingleAsync());
        var rights = await app.Look(db => db.Set<Role>().Where(r => r.Id == agents).Select(r => r.Permissions).SingleAsync());
        await app.As("admin").Do((EditRole edit) => edit.Run(agents, new() { Permissions = [.. rights.Except(["confidentiality.names", "estate.identity"])] }));
        Assert.Equal("钱**", await Hint(new() { Name = "钱多多" }));
        await app.As("wang").Do((AddCustomer add) => add.Run(Again()));

        async Task<string> Hint(AddCustomer.Form form) =>
            Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((AddCustomer add) => add.Run(form)))).Faults).Arguments.OfType<string>().Single();
    }
}
