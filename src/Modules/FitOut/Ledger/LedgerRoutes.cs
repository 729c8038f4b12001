using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Overview;
using Steward.Platform.Stories;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

internal static class LedgerRoutes
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddScoped<RateBook>()
        .AddScoped<IShowInOverview, HeldPanel>()
        .AddScoped<ChargeBook>()
        .AddScoped<Deposits>()
        .GuardThings<Deduction, DeductionId>((all, actor) => Till.IsOpenTo(actor) ? all.VisibleTo(actor) : all.Where(d => false))
        .GuardThings<DepositRefund, DepositRefundId>((all, actor) => Till.IsOpenTo(actor) ? all.VisibleTo(actor) : all.Where(r => false));

    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var money = api.MapGroup("fit-outs").WithTags("Money of fit-outs");
        money.MapGet ("tariffs",                ([AsParameters] ShowTariffs.Filter filter, ShowTariffs show, CancellationToken ct) => show.Run(filter, ct));
        money.MapPost("tariffs",                (SetTariff.Form form, SetTariff set, CancellationToken ct) => set.Run(form, ct));
        money.MapGet ("{id}/money",             (FitOutId id, ShowMoney show, CancellationToken ct) => show.Run(id, ct));
        money.MapPost("{id}/charges",           (FitOutId id, DrawUpCharges.Form form, DrawUpCharges draw, CancellationToken ct) => draw.Run(id, form, ct));
        money.MapPost("{id}/settle",            (FitOutId id, Bare form, SettleFitOut settle, CancellationToken ct) => settle.Run(id, form, ct));
        money.MapPost("charges/{id}/drop",      (ChargeId id, DropCharge.Form form, DropCharge drop, CancellationToken ct) => drop.Run(id, form, ct));
        money.MapPost("payments",               (ReceivePayment.Form form, ReceivePayment receive, CancellationToken ct) => receive.Run(form, ct));
        money.MapGet ("payments/{id}",          (PaymentId id, ShowPayment show, CancellationToken ct) => show.Run(id, ct));
        money.MapPost("payments/{id}/reverse",  (PaymentId id, ReversePayment.Form form, ReversePayment reverse, CancellationToken ct) => reverse.Run(id, form, ct));
        money.MapPost("deductions",             (ProposeDeduction.Form form, ProposeDeduction propose, CancellationToken ct) => propose.Run(form, ct));
        money.MapGet ("deductions/{id}",        (DeductionId id, ShowDeduction show, CancellationToken ct) => show.Run(id, ct));
        money.MapPost("deductions/{id}/approve", (DeductionId id, ApproveDeduction.Form form, ApproveDeduction approve, CancellationToken ct) => approve.Run(id, form, ct));
        money.MapPost("deductions/{id}/drop",   (DeductionId id, DropDeduction.Form form, DropDeduction drop, CancellationToken ct) => drop.Run(id, form, ct));
        money.MapPost("claims/{id}/waive",      (ViolationId id, WaiveClaim.Form form, WaiveClaim waive, CancellationToken ct) => waive.Run(id, form, ct));
        money.MapPost("refunds",                (ProposeRefund.Form form, ProposeRefund propose, CancellationToken ct) => propose.Run(form, ct));
        money.MapGet ("refunds/{id}",           (DepositRefundId id, ShowRefund show, CancellationToken ct) => show.Run(id, ct));
        money.MapPost("refunds/{id}/approve",   (DepositRefundId id, ApproveRefund.Form form, ApproveRefund approve, CancellationToken ct) => approve.Run(id, form, ct));
        money.MapPost("refunds/{id}/pay",       (DepositRefundId id, PayRefund.Form form, PayRefund pay, CancellationToken ct) => pay.Run(id, form, ct));
        money.MapPost("refunds/{id}/drop",      (DepositRefundId id, DropRefund.Form form, DropRefund drop, CancellationToken ct) => drop.Run(id, form, ct));
        money.MapPost("refunds/{id}/came-back", (DepositRefundId id, NoteCameBack.Form form, NoteCameBack note, CancellationToken ct) => note.Run(id, form, ct));
        money.MapPost("{id}/close-deposit",     (FitOutId id, Bare form, CloseDeposit close, CancellationToken ct) => close.Run(id, form, ct));
        money.MapGet ("ledger/totals",          ([AsParameters] LedgerDays filter, LedgerTotals totals, CancellationToken ct) => totals.Run(filter, ct));
        money.MapList<LedgerList, LedgerDays, LedgerList.Row>("ledger", LedgerList.Columns, "Reconciliation of deposits");
        money.MapGet ("payments/totals",        ([AsParameters] TillDays filter, PaymentTotals totals, CancellationToken ct) => totals.Run(filter, ct));
        money.MapList<PaymentList, TillDays, PaymentList.Row>("payments", PaymentList.Columns, "Receipts of fit-outs");
        money.MapList<DepositList, DepositList.Filter, DepositList.Row>("deposits", DepositList.Columns, "Deposits held");
    }
}
