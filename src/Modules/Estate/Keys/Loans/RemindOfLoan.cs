using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>Reminds of a key that is due or overdue (催还): first the borrower, then the keepers too, then the heads; each step once.
/// A step and its notices are written together; if another node was first, neither is.</summary>
public sealed class RemindOfLoan(Work work, Crew crew, Notify notify, SettingReader settings) : Change<KeyLoanId, Bare>(work, Permissions.KeepKeys)
{
    protected override async Task Handle(KeyLoanId id, Bare form, CancellationToken ct)
    {
        var loan = await Db.Set<KeyLoan>().AsNoTracking().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        if (!loan.IsOut) return;
        var key = await Db.Set<KeptKey>().AsNoTracking().SingleAsync(k => k.Id == loan.Of, ct);
        var told = await Db.Set<KeyAlert>().AsNoTracking().Where(a => a.About == loan.Key && a.Since == loan.DueAt).Select(a => a.Step).ToListAsync(ct);
        var due = (await Due(loan, ct)).Except(told).ToArray();
        if (due.Length == 0) return;
        var people = new HashSet<AccountId>();
        foreach (var step in due)
        {
            Db.Add(new KeyAlert(loan.Site, loan.Key, step, loan.DueAt, Now));
            people.UnionWith(await Whom(step, loan, ct));
        }
        await notify.Tell(KeyNotices.Due, people, $"/keys/loans/{id}", due.Contains(KeyAlertStep.Soon) && loan.DueAt > Now ? "The key of {0} is due back at {2}: {1} has it" : "The key of {0} is overdue since {2}: {1} has it",
            [key.House ?? key.Place, loan.Company ?? KeyRows.Masked(loan), loan.DueAt], ct);
        Refresh(loan.Topic);
    }

    /// <summary>The steps whose moment has come. What was lent for less than the warning is not warned of.</summary>
    private async Task<IEnumerable<KeyAlertStep>> Due(KeyLoan loan, CancellationToken ct)
    {
        var (remind, head) = (TimeSpan.FromMinutes(await settings.Get(KeySettings.RemindMinutes, loan.Site, ct: ct)), TimeSpan.FromMinutes(await settings.Get(KeySettings.HeadMinutes, loan.Site, ct: ct)));
        return new[] { (KeyAlertStep.Soon, loan.DueAt - remind), (KeyAlertStep.Late, loan.DueAt), (KeyAlertStep.Head, loan.DueAt + head) }
            .Where(s => s.Item2 <= Now && (s.Item1 is not KeyAlertStep.Soon || Now < loan.DueAt)).Select(s => s.Item1);
    }

    private async Task<IEnumerable<AccountId>> Whom(KeyAlertStep step, KeyLoan loan, CancellationToken ct)
    {
        var borrower = new[] { loan.Colleague, loan.Companion }.OfType<AccountId>();
        return step switch
        {
            KeyAlertStep.Soon => loan.Colleague is null ? borrower.Concat(await At(Permissions.KeepKeys)) : borrower,
            KeyAlertStep.Late => borrower.Concat(await At(Permissions.KeepKeys)),
            _                 => await At(Permissions.ApproveKeys),
        };
        async Task<IEnumerable<AccountId>> At(Permission may) => (await crew.At(loan.Site, may, ct)).Select(c => c.Id);
    }
}
