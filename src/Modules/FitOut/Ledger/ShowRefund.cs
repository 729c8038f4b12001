using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>One refund of a deposit: who proposed, approved and paid it.</summary>
public sealed class ShowRefund(Work work, IEstate estate, Revealing revealing, Stories stories) : Query<DepositRefundId, ShowRefund.View>(work, Permissions.See)
{
    public sealed record View(DepositRefundId Id, string SiteName, FitOutId FitOut, string FitOutNumber, string House, string Number, DepositKind Kind, Money Sum, string Payee, IReadOnlyList<Payer> PaidIn, string ByName, DateTimeOffset At, RefundState State,
        string? ApprovedByName, DateTimeOffset? ApprovedAt, PayMethod? Method, string? Reference, string? PaidByName, DateTimeOffset? PaidAt, IReadOnlyList<RefundAction> Open, Story Story, int Version);

    public sealed record Payer(PaymentId Receipt, string Number, string Name);

    protected override async Task<View> Handle(DepositRefundId id, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var r = await Db.Set<DepositRefund>().Where(x => x.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == r.FitOut).OrNotFound(ct);
        var kinds = Enum.GetValues<ChargeKind>().Where(k => (Charge.DepositOf(k) ?? DepositKind.Fees) == r.Kind).ToArray();
        var paid = await Db.Set<Payment>().Where(p => p.FitOut == r.FitOut && p.ReversedAt == null && Db.Set<PaymentLine>().Any(l => l.Payment == p.Id && kinds.Contains(l.Kind))).OrderBy(p => p.Number).Select(p => new Payer(p.Id, p.Number, p.Payer)).ToListAsync(ct);
        return new(id, (await estate.SiteNames([r.Site], ct))[r.Site], project.Id, project.Number, (await estate.Units([project.Unit], ct))[project.Unit].Label, r.Number, r.Kind, r.Sum, r.Payee, paid, r.ByName, r.At, r.State,
            r.ApprovedByName, r.ApprovedAt, r.Method, r.Reference, r.PaidByName, r.PaidAt, [.. RefundLifecycle.Rules.Open(r, Actor).Where(a => a is not RefundAction.Propose)], await stories.Of([r.Key], await revealing.ShowsWords(project, Actor, ct), ct), r.Version);
    }
}
