using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Loans;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class KeyWatchTests
{
    private static async Task Round(StewardApp app)
    {
        await using var scope = await app.Itself().Arrive();
        await scope.ServiceProvider.GetRequiredService<WatchKeys>().Run(default);
    }

    [Theory, OnEveryDatabase]
    public async Task The_borrower_is_reminded_then_the_desk_then_the_head_each_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var id = await app.Lend(app.Repair(entry));
        await Round(app);
        Assert.DoesNotContain(await app.Told("zhao"), t => t.Contains("due back"));

        app.Clock.Advance(TimeSpan.FromHours(8.6));
        await Round(app);
        await Round(app);
        Assert.Single(await app.Told("zhao"), "The key of 3-2-1801 is due back at 2026-03-02 18:00: 赵师傅 has it");
        Assert.DoesNotContain(await app.Told("wang"), t => t.Contains("3-2-1801"));

        app.Clock.Advance(TimeSpan.FromHours(0.5));
        await Task.WhenAll(Round(app), Round(app), Round(app));
        const string late = "The key of 3-2-1801 is overdue since 2026-03-02 18:00: 赵师傅 has it";
        Assert.Single(await app.Told("wang"), late);
        Assert.DoesNotContain(late, await app.Told("zhou"));
        Assert.True((await app.Loan(id)).Loan.IsOverdue);
        Assert.Equal(entry, Assert.Single((await app.As("lin").Do((KeyList list) => list.Run(new() { Overdue = true }))).Rows).Id);

        app.Clock.Advance(TimeSpan.FromHours(1));
        await Round(app);
        await Round(app);
        Assert.Single(await app.Told("zhou"), late);
        Assert.Single(await app.Told("wang"), late);
        Assert.Equal(3, await app.Look(db => db.Set<KeyAlert>().CountAsync()));

        await app.As("wang").Do((ExtendLoan extend) => extend.Run(id, new() { DueAt = new(2026, 3, 2, 21, 0, 0), Reason = "配件未到" }));
        Assert.False((await app.Loan(id)).Loan.IsOverdue);
        await app.As("wang").Do((TakeBackKey back) => back.Run(id, new()));
        app.Clock.Advance(TimeSpan.FromHours(5));
        await Round(app);
        Assert.Equal(3, await app.Look(db => db.Set<KeyAlert>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task After_the_years_of_the_rule_outsiders_are_listed_then_forgotten_and_the_loan_stays(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left();
        var id = await app.Lend(new() { Key = entry, Purpose = KeyPurpose.Repair, Borrower = Borrower.Contractor, Name = "李师傅", Company = "恒通维修", Phone = "13700005678", SignedOnPaper = true });
        await app.As("wang").Do((TakeBackKey back) => back.Run(id, new()));
        Assert.False(await app.Retire("key-loans"));
        Assert.Equal("恒通维修 李师傅", (await app.Loan(id)).Loan.Name);
        app.Clock.Advance(TimeSpan.FromDays(740));
        Assert.True(await app.Retire("key-loans"));
        Assert.Equal(("***", null), (await app.Loan(id)) is var view ? (view.Loan.Name, view.Phone) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task An_emergency_takes_two_people_a_head_and_a_word_to_the_owner(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (_, entry, _) = await app.Left(seal: "FC-1");
        LendKey.Form Leak(string second) => new() { Key = entry, Purpose = KeyPurpose.Emergency, Borrower = Borrower.Colleague, Colleague = app.World.Accounts["zhao"], Companion = app.World.Accounts[second], Cause = KeyCause.Leak, Words = "楼下大量漏水" };
        Assert.Equal("An emergency takes two different members of staff.", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.Lend(Leak("zhao")))).Faults).Sentence);

        var id = await app.Lend(Leak("chen"));
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((HandOverKey hand) => hand.Run(id, new() { SignedOnPaper = true, SignedSheet = [KeyDesk.Photo()] })));
        await app.As("lin").Do((ApproveLoan approve) => approve.Run(id, new()));
        await app.As("zhao").Do((ConfirmLoan confirm) => confirm.Run(id, new()));
        await Assert.ThrowsAsync<Denied>(() => app.As("qian").Do((ConfirmLoan confirm) => confirm.Run(id, new())));
        Assert.Equal("An emergency takes two: each of them confirms, or signs here.", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((HandOverKey hand) => hand.Run(id, new())))).Message);
        await app.As("wang").Do((HandOverKey hand) => hand.Run(id, new() { SecondSignature = KeyDesk.Pen }));
        Assert.Contains(await app.Told("wu"), t => t.StartsWith("3-2-1801 had to be opened in an emergency"));

        await app.As("wang").Do((TakeBackKey back) => back.Run(id, new() { Seal = "FC-2" }));
        Assert.Equal((KeyLoanState.Unsettled, KeptKeyState.Sealed), ((await app.Loan(id)).Loan.State, (await app.Key(entry)).Key.State));
        Task Settle(string who = "lin") => app.As(who).Do((SettleEmergency settle) => settle.Run(id, new() { Words = "软管爆裂，已关阀" }));
        Assert.Equal("Write down first when and how the owner was told.", (await Assert.ThrowsAsync<Refused>(() => Settle())).Message);
        await app.As("wang").Do((RecordOwnerTold tell) => tell.Run(id, new() { By = ToldBy.Telephone, Whom = "吴晓梅", Said = "同意，周末回来" }));
        Assert.Equal("Put the photos of the scene with it first.", (await Assert.ThrowsAsync<Refused>(() => Settle())).Message);
        var page = await app.As("zhao").Open($"/keys/loans/{id}");
        await page.Send("photos", [], [("Photos", "scene.png", Convert.FromBase64String(KeyDesk.Pen[22..]))]);
        await Assert.ThrowsAsync<Denied>(() => Settle("wang"));
        await Settle();
        Assert.Equal(KeyLoanState.Settled, (await app.Loan(id)).Loan.State);
    }
}
