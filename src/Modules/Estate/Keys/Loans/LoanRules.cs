using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>What the site's settings say of a loan: whether it needs leave, and by when the key is back.</summary>
public sealed class LoanRules(Db db, SettingReader settings, TimeProvider clock)
{
    public async Task<bool> NeedsApproval(KeptKey key, KeyPurpose purpose, Borrower borrower, CancellationToken ct) =>
        KeySettings.ApprovalFor(purpose) is not { } rule || await settings.Get(rule, key.Site, ct: ct)
        || borrower is Borrower.Authorised && await settings.Get(KeySettings.AuthorisedApproval, key.Site, ct: ct)
        || await settings.Get(KeySettings.SealedApproval, key.Site, ct: ct) && await IsSealed(key, ct);

    /// <summary>A seal that was opened, or is gone since the key was lost, holds in this matter until the key went out: nobody gets round the leave by opening it first.</summary>
    private async Task<bool> IsSealed(KeptKey key, CancellationToken ct)
    {
        if (key.State is KeptKeyState.Sealed) return true;
        var last = await db.Set<Moved>().Where(m => m.Thing == key.Key && Seals.Contains(m.Action)).OrderByDescending(m => m.Id).Select(m => m.Action).FirstOrDefaultAsync(ct);
        return last is not (null or nameof(KeptKeyAction.Lend));
    }

    private static readonly string[] Seals = [nameof(KeptKeyAction.Seal), nameof(KeptKeyAction.Unseal), nameof(KeptKeyAction.Lend)];

    /// <summary>The end of the same day's office hours; after that, in two hours.</summary>
    public async Task<DateTimeOffset> Due(SiteId site, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var end = Shown.At(Shown.Local(now).Date.AddHours(await settings.Get(KeySettings.DueHour, site, ct: ct)));
        return end > now.AddMinutes(15) ? end : now.AddHours(2);
    }

    /// <summary>The accounts by which those who hold or live in a unit sign in.</summary>
    public async Task<IReadOnlyList<AccountId>> ResidentsOf(UnitId unit, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var numbers = db.Set<Occupancy>().On(today).Where(o => o.Unit == unit).Join(db.Set<CustomerPhone>(), o => o.Customer, p => p.Customer, (o, p) => p.Number);
        return await db.Users.Where(a => a.Kind == ActorKind.Resident && a.ClosedAt == null && a.PhoneNumber != null && numbers.Contains(a.PhoneNumber)).Select(a => a.Id).ToListAsync(ct);
    }
}
