using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Proposes to give back all that is held of a deposit, once the work has been accepted for good or was called off.</summary>
public sealed class ProposeRefund(Work work, Deposits deposits, OpenChanges changes, Numbers numbers, Crew crew, Notify notify) : Create<ProposeRefund.Form, DepositRefundId>(work, Permissions.Cashier)
{
    public sealed class Form : Bare
    {
        [Required] public DepositId? Deposit { get; set; }
        /// <summary>Who gets it: whoever paid, unless they wrote otherwise.</summary>
        [Required, StringLength(80)] public string Payee { get; set; } = "";
        [StringLength(200)] public string? Words { get; set; }
        /// <summary>All of the deposit for badges goes back although some are lost.</summary>
        public bool DespiteLost { get; set; }
    }

    protected override async Task<DepositRefundId> Handle(Form form, CancellationToken ct)
    {
        var deposit = await Db.Set<Deposit>().VisibleTo(Actor).Where(d => d.Id == form.Deposit).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == deposit.FitOut, ct);
        if (!project.GivesBack && !(deposit.Kind is DepositKind.Contractor && await changes.LeavesFirm(project.Id, ct))) throw new Refused("A deposit is given back when the work has passed its acceptance.");
        if (deposit.Held.Fen == 0) throw new Refused("Nothing is held any more.");
        await deposits.RefuseUndecided(project.Id, deposit.Kind, ct);
        var badges = deposit.Kind is DepositKind.Badges ? await Db.Set<Badge>().CountAsync(b => b.FitOut == project.Id && (b.State == BadgeState.Issued || b.State == BadgeState.Blocked), ct) : 0;
        if (badges > 0) throw new Refused("{0} badges are still out: take them back, or note them as lost.", badges);
        if (deposit.Kind is DepositKind.Badges && !form.DespiteLost && await deposits.LostBadges(project.Id, ct) is > 0 and var lost) throw new Invalid(nameof(form.DespiteLost), "{1} badges are lost: propose what is kept for them, or say here that nothing is.", lost);
        var refund = new DepositRefund(project.Site, project.Id, deposit.Id, deposit.Kind, await numbers.Next("TK", ct), deposit.Held, form.Payee.Trim(), Actor.Account, Actor.Name, Now);
        refund.Recall(form.Words.OrNull());
        Db.Add(refund);
        await notify.Tell(LedgerNotices.ToApprove, await crew.Of(Permissions.Refund, project.Site, ct), $"/fit-outs/refunds/{refund.Id}", "Refund {0} of {1} yuan waits for approval", [refund.Number, refund.Sum], ct);
        Refresh(project.Topic());
        return refund.Id;
    }
}
