using System.Net;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.OnSite;
using Steward.FitOut.Violations;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Who reads the money of fit-outs, what the till of a day comes to, and how mistakes are put right.</summary>
public sealed class TillTests
{
    [Theory, OnEveryDatabase]
    public async Task Money_is_read_by_those_alone_whose_business_it_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var (receipt, deduction) = ((await app.Books(id)).Payments.Single().Id, await app.Deduct(id, 10));
        foreach (var who in new[] { "sun", "feng", "chen", "zhao", "hu" })
        {
            var reader = app.As(who);
            await Assert.ThrowsAsync<Denied>(() => app.Books(id, who));
            await Assert.ThrowsAsync<Denied>(() => reader.Do((ShowPayment show) => show.Run(receipt)));
            await Assert.ThrowsAsync<Denied>(() => reader.Do((ShowDeduction show) => show.Run(deduction)));
            await Assert.ThrowsAsync<Denied>(() => reader.Do((DepositList list) => list.Run(new())));
            await Assert.ThrowsAsync<Denied>(() => reader.Do((LedgerList list) => list.Run(new())));
            await Assert.ThrowsAsync<Denied>(() => reader.Do((LedgerTotals totals) => totals.Run(new())));
            await Assert.ThrowsAsync<Denied>(() => reader.Do((PaymentList list) => list.Run(new())));
            await Assert.ThrowsAsync<Denied>(() => reader.Do((PaymentTotals totals) => totals.Run(new())));
            Assert.Equal(HttpStatusCode.Forbidden, (await reader.Http.GetAsync("/api/fit-outs/payments/export.csv")).StatusCode);
            Assert.DoesNotContain($"/fit-outs/{id}/money", await reader.Http.GetStringAsync($"/fit-outs/{id}"));
        }
        foreach (var who in new[] { "wang", "lin", "zhou", "zheng" })
        {
            Assert.NotEqual(0, (await app.Books(id, who)).Held.Fen);
            Assert.Contains($"/fit-outs/{id}/money", await app.As(who).Http.GetStringAsync($"/fit-outs/{id}"));
        }
        Assert.NotEqual(0, (await app.Books(id, "wu")).Held.Fen);
    }

    [Theory, OnEveryDatabase]
    public async Task Names_are_read_in_full_by_whoever_reads_them_in_the_archive(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var violation = await app.Violation(id);
        foreach (var who in new[] { "sun", "feng" })
        {
            Assert.Equal(("吴**", "马**"), await app.FitOut(id, who) is var view ? (view.Name, view.Foreman) : default);
            Assert.Equal("吴**", Assert.Single((await app.As(who).Do((FitOutList list) => list.Run(new()))).Rows).Name);
            Assert.Equal("吴**", (await app.As(who).Do((ProjectCard card) => card.Run(id))).Name);
            Assert.Equal("吴**", (await app.As(who).Do((ShowViolation show) => show.Run(violation))).Applicant);
            Assert.DoesNotContain("吴晓梅", (await app.As(who).Open($"/fit-outs/{id}")).Text);
            Assert.DoesNotContain("吴晓梅", (await app.As(who).Open("/search?q=恒美")).Text);
        }
        foreach (var who in new[] { "wang", "chen", "zheng" }) Assert.Equal("吴晓梅", (await app.FitOut(id, who)).Name);
    }

    [Theory, OnEveryDatabase]
    public async Task The_till_of_a_day_is_what_was_received_on_it_whenever_it_was_typed_in(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        app.Clock.Advance(TimeSpan.FromDays(40));
        var charges = (await app.Books(id)).Charges;
        ReceivePayment.Form Form(ChargeKind[] kinds, DateOnly? on, PayMethod method = PayMethod.Cash) => new() { FitOut = id, Charges = [.. charges.Where(c => kinds.Contains(c.Kind)).Select(c => c.Id)], Payer = "吴晓梅", Method = method, ReceivedOn = on };
        Task<PaymentId> Take(ReceivePayment.Form form) => app.As("wang").Do((ReceivePayment receive) => receive.Run(form));
        foreach (var wrong in new[] { MoneySeed.Today.AddDays(41), MoneySeed.Today.AddDays(-1) })
            Assert.Equal("ReceivedOn", (await Assert.ThrowsAsync<Invalid>(() => Take(Form([ChargeKind.Deposit], wrong)))).Faults.Single().Field);
        var early = await Take(Form([ChargeKind.Deposit, ChargeKind.Rubbish], new(2026, 3, 31)));
        var late = await Take(Form([ChargeKind.ContractorDeposit], null, PayMethod.WeChat));

        TillDays March() => new() { From = new(2026, 3, 1), To = new(2026, 3, 31) };
        var row = Assert.Single((await app.As("zheng").Do((PaymentList list) => list.Run(March()))).Rows);
        Assert.Equal((early, new DateOnly(2026, 3, 31), "3-2-1801", "吴晓梅", PayMethod.Cash, 122_375L, null, "王敏"), (row.Id, row.Day, row.House, row.Payer, row.Method, row.Total.Fen, row.ReversedAt, row.ByName));
        var march = await app.As("zheng").Do((PaymentTotals totals) => totals.Run(March()));
        Assert.Equal([(ChargeKind.Deposit, 100_000L), (ChargeKind.Rubbish, 22_375L)], march.Received.Select(l => (l.Kind, l.By[PayMethod.Cash].Fen)));
        Assert.Equal(100_000, (await app.As("zheng").Do((LedgerTotals totals) => totals.Run(March()))).Received.Fen);
        Assert.Equal(100_000, Assert.Single((await app.As("zheng").Do((LedgerList list) => list.Run(March()))).Rows).Received.Fen);
        Assert.Contains("2026-03-31", (await app.As("wang").Open($"/fit-outs/receipts/{early}")).Text);

        TillDays April(Func<TillDays, TillDays>? change = null) => (change ?? (d => d))(new() { From = new(2026, 4, 1), To = new(2026, 4, 30) });
        async Task<int> Found(Func<TillDays, TillDays> change) => (await app.As("zheng").Do((PaymentList list) => list.Run(April(change)))).Total;
        Assert.Equal((1, 1, 0, 1, 0, 1), (await Found(d => d), await Found(d => d with { Method = PayMethod.WeChat }), await Found(d => d with { Method = PayMethod.Cash }), await Found(d => d with { Kind = ChargeKind.ContractorDeposit }), await Found(d => d with { Kind = ChargeKind.Rubbish }), await Found(d => d with { Q = "sj-2026-00002" })));

        // A receipt reversed today was in the till of its own day, and is out of today's.
        await app.As("zhou").Do((ReversePayment reverse) => reverse.Run(early, new() { Why = "收错户" }));
        Assert.Equal(122_375, (await app.As("zheng").Do((PaymentTotals totals) => totals.Run(March()))).Left().Fen);
        var april = await app.As("zheng").Do((PaymentTotals totals) => totals.Run(April()));
        Assert.Equal((80_000L, -122_375L, -42_375L), (april.Left(PayMethod.WeChat).Fen, april.Left(PayMethod.Cash).Fen, april.Left().Fen));
        Assert.NotNull(Assert.Single((await app.As("zheng").Do((PaymentList list) => list.Run(March()))).Rows).ReversedAt);

        var csv = await app.As("zheng").Http.GetStringAsync("/api/fit-outs/payments/export.csv?From=2026-03-01&To=2026-03-31");
        Assert.Contains("SJ-2026-00001", csv);
        Assert.DoesNotContain("吴晓梅", csv);
        var page = await app.As("zheng").Open("/fit-outs/receipts?From=2026-03-01&To=2026-04-30");
        Assert.All(["SJ-2026-00001", "SJ-2026-00002", "¥1,223.75"], words => Assert.Contains(words, page.Text));
        Assert.Contains("SJ-2026-00001", (await app.As("zheng").Open("/fit-outs/receipts/print?From=2026-03-01&To=2026-03-31")).Text);
        Assert.Empty((await app.As("liu").Do((PaymentList list) => list.Run(March()))).Rows);
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((PaymentTotals totals) => totals.Run(March() with { Site = app.Site })));
        Assert.NotEqual(late, early);
    }

    [Theory, OnEveryDatabase]
    public async Task A_mistyped_tariff_is_set_again_for_the_same_day_and_the_last_one_counts(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff(f => f.Deposit = Money.Yuan(100));
        await app.Tariff();
        await app.Tariff(f => (f.From, f.Rubbish) = (MoneySeed.Today.AddDays(9), Money.Yuan(25)));
        await app.Tariff(f => (f.From, f.Rubbish) = (MoneySeed.Today.AddDays(9), Money.Yuan(3)));
        var rows = (await app.As("lin").Do((ShowTariffs show) => show.Run(new(app.Site)))).Rows;
        Assert.Equal([(300L, false), (2500L, true), (250L, false), (250L, true)], rows.Select(r => (r.Rates.Rubbish.Fen, r.IsReplaced)));
        Assert.Equal(100_000, (await app.As("lin").Do((ShowTariffs show) => show.Run(new(app.Site)))).Now!.Rates.Deposit.Fen);
        var id = await app.Project(ProjectState.Approved);
        await app.DrawUp(id);
        Assert.Equal(100_000, (await app.Books(id)).Charges.Single(c => c.Kind is ChargeKind.Deposit).Sum.Fen);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_dropped_by_mistake_is_charged_anew(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        ChargeId Of(ShowMoney.View books, ChargeKind kind) => books.Charges.Single(c => c.Kind == kind && c.WhyDropped is null).Id;
        var mistaken = await app.Books(id);
        foreach (var kind in new[] { ChargeKind.BadgeFee, ChargeKind.BadgeDeposit }) await app.As("lin").Do((DropCharge drop) => drop.Run(Of(mistaken, kind), new() { Why = "工人数录错" }));
        Assert.Contains(MoneyAct.DrawUp, (await app.Books(id)).Open);
        await app.DrawUp(id, badges: 5);
        var books = await app.Books(id);
        Assert.DoesNotContain(MoneyAct.DrawUp, books.Open);
        Assert.Equal([100_000L, 80_000, 22_375, 2500, 5000], books.Charges.Where(c => c.WhyDropped is null).OrderBy(c => c.Kind).Select(c => c.Sum.Fen));
        await Assert.ThrowsAsync<Refused>(() => app.DrawUp(id));
        await app.PayAll(id);
        await app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "粉刷" }));
        await Assert.ThrowsAsync<Refused>(() => app.DrawUp(id));
        // Five badges were paid for, not the two of the mistake besides: the sixth is charged by itself.
        for (var i = 0; i < 6; i++) await app.Badge(id, $"工人{i}");
        Assert.Equal(500, (await app.Books(id)).Charges.Where(c => c.IsDue && c.Kind is ChargeKind.BadgeFee).Sum(c => c.Sum.Fen));
    }

    [Theory, OnEveryDatabase]
    public async Task A_refund_that_came_back_is_held_again_and_paid_anew(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await app.Finish(id);
        async Task<DepositRefundId> Pay(DepositKind kind)
        {
            var refund = await app.GiveBack(id, kind);
            await app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new()));
            await app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new()));
            return refund;
        }
        var home = await Pay(DepositKind.Home);
        foreach (var kind in new[] { DepositKind.Contractor, DepositKind.Badges }) await Pay(kind);
        Assert.Equal(ProjectState.Refunded, (await app.Books(id)).State);
        await Assert.ThrowsAsync<Denied>(() => app.As("sun").Do((NoteCameBack note) => note.Run(home, new() { Why = "账号有误" })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((NoteCameBack note) => note.Run(home, new() { Why = "账号有误" })));
        app.Clock.Advance(TimeSpan.FromDays(32));
        await (await app.As("zheng").Open($"/fit-outs/refunds/{home}?do=ComeBack")).Send("act-ComeBack", ("Why", "账号有误"));
        await Assert.ThrowsAsync<Refused>(() => app.As("zheng").Do((NoteCameBack note) => note.Run(home, new() { Why = "账号有误" })));
        var books = await app.Books(id);
        Assert.Equal((100_000L, 0L, RefundState.CameBack), (books.Held.Fen, books.Deposits.Single(d => d.Kind is DepositKind.Home).Refunded.Fen, books.Refunds.Single(r => r.Id == home).State));
        Assert.Contains(MoneyAct.GiveBack, books.Open);
        Assert.DoesNotContain(MoneyAct.Close, books.Open);
        var totals = await app.As("zheng").Do((LedgerTotals show) => show.Run(new()));
        Assert.Equal((0L, 100_000L, 100_000L, true), (totals.Opening.Fen, totals.CameBack.Fen, totals.Closing.Fen, totals.Balances));
        Assert.Equal((100_000L, 100_000L), Assert.Single((await app.As("zheng").Do((LedgerList list) => list.Run(new()))).Rows) is var row ? (row.CameBack.Fen, row.Closing.Fen) : default);
        // The file is not closed over it.
        Assert.Equal("{0} yuan are still held: give them back first.", (await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((ArchiveFitOut archive) => archive.Run(id, new())))).Message);
        await Pay(DepositKind.Home);
        Assert.Equal((ProjectState.Refunded, 0L), await app.Books(id) is var paid ? (paid.State, paid.Held.Fen) : default);
        await app.As("wang").Do((ArchiveFitOut archive) => archive.Run(id, new()));
    }
}
