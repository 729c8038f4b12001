using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>Approves a change of owner that somebody else asked for; it is carried out at once.</summary>
public sealed class ApproveTenureChange(Work work, Succession succession, Notify notify) : Change<TenureChangeId, ApproveTenureChange.Form>(work, Permissions.ApproveChanges)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(TenureChangeId id, Form form, CancellationToken ct)
    {
        var change = await Db.Set<TenureChange>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        change.Approve(form.Words.OrNull(), Actor, Now);
        var (leaving, unit, coming) = (await Db.Set<Occupancy>().SingleAsync(o => o.Id == change.Leaves, ct), await Db.Set<Unit>().SingleAsync(u => u.Id == change.Unit, ct), await Db.Set<Customer>().SingleAsync(c => c.Id == change.Coming, ct));
        await succession.CarryOut(change, leaving, unit, coming, ct);
        if (change.AskedBy is { } asker) await notify.Tell(TenureNotices.Decided, [asker], $"/changes/{id}", "{0} approved the change {1}", [Actor.Name, change.Number], ct);
    }
}

/// <summary>Does not let a change of owner happen, and says why.</summary>
public sealed class RefuseTenureChange(Work work, Notify notify) : Change<TenureChangeId, RefuseTenureChange.Form>(work, Permissions.ApproveChanges)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(TenureChangeId id, Form form, CancellationToken ct)
    {
        var change = await Db.Set<TenureChange>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        change.Refuse(form.Reason.Trim(), Actor, Now);
        if (change.AskedBy is { } asker) await notify.Tell(TenureNotices.Decided, [asker], $"/changes/{id}", "{0} refused the change {1}: {2}", [Actor.Name, change.Number, form.Reason.Trim()], ct);
    }
}

/// <summary>Takes back a change that still waits for approval.</summary>
public sealed class WithdrawTenureChange(Work work) : Change<TenureChangeId, Bare>(work, Permissions.Keep)
{
    protected override async Task Handle(TenureChangeId id, Bare form, CancellationToken ct)
    {
        var change = await Db.Set<TenureChange>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        change.Withdraw(Actor);
    }
}
