using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Takes money for some of what is due and numbers the receipt (收款开收据); with the last of it the fit-out is settled.</summary>
public sealed class ReceivePayment(Work work, Numbers numbers, Deposits deposits, FitOutPeople people) : Create<ReceivePayment.Form, PaymentId>(work, Permissions.Cashier)
{
    public sealed class Form : Bare
    {
        [Required] public FitOutId? FitOut { get; set; }
        [Required, MinLength(1, ErrorMessage = "Tick what is paid.")] public List<ChargeId> Charges { get; set; } = [];
        public PayMethod Method { get; set; } = PayMethod.WeChat;
        [Required, StringLength(80)] public string Payer { get; set; } = "";
        [StringLength(60)] public string? Reference { get; set; }
        /// <summary>In whose day's till the money is; left open: today.</summary>
        public DateOnly? ReceivedOn { get; set; }
    }

    protected override async Task<PaymentId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == form.FitOut).OrNotFound(ct);
        if (!project.TakesMoney) throw new Refused("The money of this fit-out is closed.");
        // Before the charges: what a colleague takes meanwhile then shows as paid, not as a deposit that somebody else left.
        var held = await deposits.Of(project.Id, ct);
        var all = await Db.Set<Charge>().Where(c => c.FitOut == project.Id && c.DroppedAt == null).ToListAsync(ct);
        var paid = all.Where(c => form.Charges.Contains(c.Id)).ToArray();
        if (paid.Length == 0 || paid.Length != form.Charges.Distinct().Count()) throw new Invalid(nameof(form.Charges), "Tick what is paid.");
        if (paid.Any(c => c is { Kind: ChargeKind.ContractorDeposit, IsDue: true }) && held.GetValueOrDefault(DepositKind.Contractor)?.Held.Fen > 0) throw new Invalid(nameof(form.Charges), "The deposit of the contractor who leaves is still held: give it back first.");
        var (today, on) = (Shown.DayOf(Now), form.ReceivedOn ?? Shown.DayOf(Now));
        if (on > today) throw new Invalid(nameof(form.ReceivedOn), "{0} cannot lie in the future.");
        if (project.ApprovedAt is { } approved && on < Shown.DayOf(approved)) throw new Invalid(nameof(form.ReceivedOn), "{0} lies before the approval.");
        // The ledger counts it to the day on which it was received.
        var at = on == today ? Now : Shown.At(on.ToDateTime(new(12, 0))).ToUniversalTime();
        var payment = new Payment(project.Site, project.Id, await numbers.Next("SJ", ct), form.Payer.Trim(), form.Method, form.Reference.OrNull(), new(paid.Sum(c => c.Sum.Fen)), Actor.Account, Actor.Name, Now) { ReceivedOn = on };
        Db.Add(payment);
        foreach (var charge in paid)
        {
            charge.Settle(payment.Id);
            Db.Add(new PaymentLine(payment.Id, charge.Id, charge.Kind, charge.Sum));
        }
        foreach (var kind in paid.Where(c => c.Deposit is not null).GroupBy(c => c.Deposit!.Value))
            Db.Add((await deposits.OrNew(project, kind.Key, ct)).Receive(new(kind.Sum(c => c.Sum.Fen)), payment.Number, Actor, at));
        if (project.State is ProjectState.Approved && all.All(c => !c.IsDue)) project.Settle(payment.Number, Actor, Now);
        else Db.Touch(project);
        if (all.All(c => !c.IsDue)) await people.TellToIssue(project, ct);
        await people.TellOfMoney(project, "{2} yuan were received for fit-out {0} of {1}: receipt {3}", [project.Number, project.House, payment.Total, payment.Number], ct);
        Refresh(project.Topic());
        return payment.Id;
    }
}
