using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Withdraws a move-in or move-out that does not take place (撤销): the purchase fell through, somebody stays.</summary>
public sealed class WithdrawHandover(Work work) : Change<HandoverId, WithdrawHandover.Form>(work, Permissions.MoveInCounter)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        handover.Withdraw(form.Reason.Trim(), Actor, Now);
        Refresh(handover.Topic);
    }
}
