using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>What the desk has to know of a pass: whether the owner is to be asked, what is owed, and whom to tell.</summary>
public sealed class PassDesk(IHomes homes, IEnumerable<IKnowArrears> purses, SettingReader settings, Crew crew, Notify notify, TimeProvider clock)
{
    public async Task<IReadOnlyList<HomeHolder>> Holders(UnitId unit, CancellationToken ct) => (await homes.Holders([unit], ct)).GetValueOrDefault(unit, []);

    public async Task<IReadOnlyList<AccountId>> AccountsOf(IEnumerable<CustomerId> customers, CancellationToken ct) => [.. (await homes.AccountsOf(customers, ct)).Values.SelectMany(a => a).Distinct()];

    public async Task<bool> AsksOwner(PassApplicant applicant, SiteId site, CancellationToken ct) => applicant switch
    {
        PassApplicant.Owner  => false,
        PassApplicant.Tenant => await settings.Get(PassSettings.TenantAsks, site, ct: ct),
        PassApplicant.Family => await settings.Get(PassSettings.FamilyAsks, site, ct: ct),
        _                    => await settings.Get(PassSettings.CompanyAsks, site, ct: ct),
    };

    /// <summary>Only on one of the days for which passes are given.</summary>
    public async Task Allow(DateOnly day, SiteId site, string field, CancellationToken ct)
    {
        var (today, ahead) = (Shown.DayOf(clock.GetUtcNow()), await settings.Get(PassSettings.AheadDays, site, ct: ct));
        if (day < today) throw new Invalid(field, "{0} lies in the past.");
        if (day > today.AddDays(ahead)) throw new Invalid(field, "A pass is given at most {1} days ahead.", ahead);
    }

    /// <summary>What is known of fees; nobody may answer yet, and then it is said so.</summary>
    public async Task<(FeesSaid? Said, Arrears? Owed)> Fees(UnitId unit, CancellationToken ct)
    {
        var (known, owed, since) = (false, 0L, (DateOnly?)null);
        foreach (var purse in purses)
            if ((await purse.Of([unit], ct)).TryGetValue(unit, out var said)) (known, owed, since) = (true, owed + said.Fen, said.Since is { } s && (since is null || s < since) ? s : since);
        return !known ? (FeesSaid.NoData, null) : owed <= 0 ? (FeesSaid.NothingOwed, null) : (FeesSaid.SomethingOwed, new(owed, since));
    }

    public async Task TellDesk(GoodsPass pass, NoticeKind kind, string sentence, object?[] arguments, CancellationToken ct) =>
        await notify.Tell(kind, await crew.Of(kind == PassNotices.ForReview && pass.Review is PassReview.HeadOrManager ? PassPermissions.Review : PassPermissions.Issue, pass.Site, ct), $"/passes/{pass.Id}", sentence, arguments, ct);

    public async Task TellControl(GoodsPass pass, CancellationToken ct)
    {
        if (pass.AwaitsControl) await notify.Tell(PassNotices.Valuables, await crew.Of(PassPermissions.Control, pass.Site, ct), $"/{pass.Address}", "Valuable goods of {0} leave on {1}: look at them first", [pass.House, Shown.Day(pass.Day)], ct);
    }

    /// <summary>Whoever asked hears what became of it: a resident in the portal, others where they follow it.</summary>
    public async Task TellAsker(GoodsPass pass, string sentence, object?[] arguments, CancellationToken ct)
    {
        var accounts = pass.Customer is { } customer ? await AccountsOf([customer], ct) : [];
        await notify.Tell(PassNotices.Answered, accounts, $"/portal/passes/{pass.Id}", sentence, arguments, ct);
        if (pass.AskedBy is { } asker && !accounts.Contains(asker)) await notify.Tell(PassNotices.Decided, [asker], $"/passes/{pass.Id}", sentence, arguments, ct);
    }

    public async Task TellOwners(GoodsPass pass, IEnumerable<AccountId> owners, CancellationToken ct) =>
        await notify.Tell(PassNotices.Consent, owners, $"/portal/passes/{pass.Id}", "{0} asks your consent to take goods out of {1} on {2}", [pass.Name, pass.House, Shown.Day(pass.Day)], ct);
}
