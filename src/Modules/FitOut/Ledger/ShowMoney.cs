using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Calendars;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>What can be done with the money of a fit-out.</summary>
public enum MoneyAct { DrawUp, Receive, SettleUp, Deduct, GiveBack, Close }

/// <summary>The money of one fit-out: what is due and paid, what is held, and every line that explains it.</summary>
public sealed class ShowMoney(Work work, RateBook book, Deposits ledger, WorkingCalendar calendar, SettingReader settings, Revealing revealing, OpenChanges changes) : Query<FitOutId, ShowMoney.View>(work, Permissions.See)
{
    /// <param name="LostBadges">For which nothing was kept or proposed.</param>
    /// <param name="ForLost">What was paid in for them, as far as it is held.</param>
    public sealed record View(FitOutId Id, ProjectState State, string Name, DateOnly? TariffFrom, Rates? Rates, string? NoRates, IReadOnlyList<ChargeRow> Charges, IReadOnlyList<PaymentRow> Payments, IReadOnlyList<DepositRow> Deposits,
        IReadOnlyList<EntryRow> Entries, IReadOnlyList<DeductionRow> Deductions, IReadOnlyList<RefundRow> Refunds, Money Due, Money Held, DateOnly? RefundDue, IReadOnlyList<MoneyAct> Open, IReadOnlyList<Claim> Claims, bool HasContractor, int LostBadges, Money ForLost);
    /// <summary>What was proposed with a violation and is not yet taken up here.</summary>
    public sealed record Claim(ViolationId Id, string Number, Money Sum, string Clause, string Facts, int Version);
    /// <param name="Quantity">In the tariff's measure: square metres, badges, or one.</param>
    public sealed record ChargeRow(ChargeId Id, ChargeKind Kind, decimal Quantity, Money Price, Money Sum, PaymentId? PaidBy, string? Receipt, string? WhyDropped, bool IsDue, DepositKind? Deposit, int Version);
    public sealed record PaymentRow(PaymentId Id, string Number, string Payer, PayMethod Method, Money Total, string ByName, DateTimeOffset At, DateOnly ReceivedOn, string? WhyReversed);
    public sealed record DepositRow(DepositId Id, DepositKind Kind, Money Received, Money Deducted, Money Refunded, Money Held, bool IsAsked, string? Payers);
    public sealed record EntryRow(DateTimeOffset At, DepositKind Kind, EntryKind What, Money Sum, string Document, string ByName, bool Adds);
    public sealed record DeductionRow(DeductionId Id, string Number, Money Sum, string Reason, DeductionState State, DateTimeOffset At);
    public sealed record RefundRow(DepositRefundId Id, string Number, DepositKind Kind, Money Sum, RefundState State, DateTimeOffset At);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var p = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var shown = await revealing.ShowsWords(p, Actor, ct);
        var payments = await Db.Set<Payment>().Where(x => x.FitOut == id).OrderByDescending(x => x.At).ThenByDescending(x => x.Number).ToListAsync(ct);
        var numbers = payments.ToDictionary(x => x.Id, x => x.Number);
        var charges = (await Db.Set<Charge>().Where(c => c.FitOut == id).OrderBy(c => c.At).ToListAsync(ct)).OrderBy(c => c.At).ThenBy(c => c.Kind).ToList()
            .ConvertAll(c => new ChargeRow(c.Id, c.Kind, c.Hundredths / 100m, c.Price, c.Sum, c.PaidBy, c.PaidBy is { } paid ? numbers[paid] : null, c.WhyDropped.Masked(shown), c.IsDue, c.Deposit, c.Version));
        var refunds = await Db.Set<DepositRefund>().Where(r => r.FitOut == id).OrderByDescending(r => r.At).ToListAsync(ct);
        var deposits = (await Db.Set<Deposit>().Where(d => d.FitOut == id).ToListAsync(ct)).OrderBy(d => d.Kind).ToList()
            .ConvertAll(d => new DepositRow(d.Id, d.Kind, new(d.Received), new(d.Deducted), new(d.Refunded), d.Held, refunds.Any(r => r.Deposit == d.Id && r.State is (RefundState.Proposed or RefundState.Approved)), Payers(d.Kind)));
        string? Payers(DepositKind kind) => string.Join("、", payments.Where(x => x.ReversedAt is null && charges.Any(c => c.PaidBy == x.Id && (c.Deposit ?? DepositKind.Fees) == kind)).Select(x => x.Payer).Distinct()).OrNull();
        var entries = await Db.Set<DepositEntry>().Where(e => e.FitOut == id).OrderBy(e => e.At).ThenBy(e => e.Id).ToListAsync(ct);
        var deductions = await Db.Set<Deduction>().Where(d => d.FitOut == id).OrderByDescending(d => d.At).ToListAsync(ct);
        var claims = await ledger.Claims(id).Select(v => new Claim(v.Id, v.Number, v.Deduction!.Value, v.DeductionClause ?? "", v.Facts.Masked(shown), v.Version)).ToListAsync(ct);
        var (from, rates, none) = await Rates(p, ct);
        var due = new Money(charges.Where(c => c.IsDue).Sum(c => c.Sum.Fen));
        var held = new Money(deposits.Sum(d => d.Held.Fen));
        var lost = Actor.Kind is ActorKind.Resident || !deposits.Exists(d => d.Kind is DepositKind.Badges && d.Held.Fen > 0) ? 0 : await ledger.LostBadges(id, ct);
        var price = charges.Where(c => c is { Kind: ChargeKind.BadgeDeposit, WhyDropped: null }).Select(c => c.Price.Fen).FirstOrDefault();
        var back = p.PassedAt is { } passed && held.Fen > 0 ? (await calendar.Days(ct)).Add(Shown.DayOf(passed), await settings.Get(LedgerSettings.RefundDays, p.Site, ct: ct)) : (DateOnly?)null;
        return new(id, p.State, p.Name, from, rates, none, charges, payments.ConvertAll(x => new PaymentRow(x.Id, x.Number, x.Payer, x.Method, x.Total, x.ByName, x.At, x.ReceivedOn, x.WhyReversed.Masked(shown))), deposits,
            entries.ConvertAll(e => new EntryRow(e.At, e.Kind, e.What, new(e.Fen), e.Document, e.ByName, e.Adds)), deductions.ConvertAll(d => new DeductionRow(d.Id, d.Number, d.Sum, d.Reason.Masked(shown), d.State, d.At)),
            refunds.ConvertAll(r => new RefundRow(r.Id, r.Number, r.Kind, r.Sum, r.State, r.At)), due, held, back, [.. Open(p, charges, deposits, due, held, lost, await changes.LeavesFirm(id, ct))], claims, p.Contractor is not null, lost, new(lost == 0 ? 0 : Math.Min(lost * price, deposits.Single(d => d.Kind is DepositKind.Badges).Held.Fen)));
    }

    private async Task<(DateOnly?, Rates?, string?)> Rates(FitOutProject p, CancellationToken ct)
    {
        if (p.ApprovedAt is null) return default;
        try
        {
            var (tariff, rates) = await book.For(p, ct);
            return (tariff.From, rates, null);
        }
        catch (Refused why) { return (null, null, why.Message); }
    }

    private IEnumerable<MoneyAct> Open(FitOutProject p, IReadOnlyCollection<ChargeRow> charges, IReadOnlyCollection<DepositRow> deposits, Money due, Money held, int lost, bool firmLeaves)
    {
        if (!Actor.May(Permissions.Cashier) || Actor.Kind is ActorKind.Resident) yield break;
        if (p.State is ProjectState.Approved && charges.Count == 0 || p.State is ProjectState.Approved or ProjectState.Settled && charges.Any(c => c.WhyDropped is not null && c.Kind is not ChargeKind.BadgeReissue && !charges.Any(x => x.Kind == c.Kind && x.WhyDropped is null))) yield return MoneyAct.DrawUp;
        if (due.Fen > 0 && p.TakesMoney) yield return MoneyAct.Receive;
        else if (p.State is ProjectState.Approved && charges.Count > 0) yield return MoneyAct.SettleUp;
        if (lost > 0 || deposits.Any(d => d.Kind is DepositKind.Home or DepositKind.Contractor && d.Held.Fen > 0)) yield return MoneyAct.Deduct;
        if (!p.GivesBack && firmLeaves && deposits.Any(d => d is { Kind: DepositKind.Contractor, Held.Fen: > 0, IsAsked: false })) yield return MoneyAct.GiveBack;
        if (!p.GivesBack) yield break;
        if (deposits.Any(d => d.Held.Fen > 0 && !d.IsAsked)) yield return MoneyAct.GiveBack;
        if (p.IsToRefund && held.Fen == 0 && due.Fen == 0) yield return MoneyAct.Close;
    }
}
