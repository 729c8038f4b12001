using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>What the form of a loan offers: the colleagues of the site, the day's end, and which purposes need leave.</summary>
public sealed class LoanChoices(Work work, KeyRows rows, LoanRules rules, Crew crew, SettingReader settings) : Query<KeyId, LoanChoices.View>(work, Permissions.BorrowKeys)
{
    public sealed record View(KeyList.Row Key, IReadOnlyList<CrewMember> Crew, DateTimeOffset Due, IReadOnlyList<KeyPurpose> NeedLeave);

    protected override async Task<View> Handle(KeyId id, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        var need = new List<KeyPurpose>();
        foreach (var purpose in Enum.GetValues<KeyPurpose>())
            if (KeySettings.ApprovalFor(purpose) is not { } rule || await settings.Get(rule, key.Site, ct: ct)) need.Add(purpose);
        return new((await rows.Of([key], ct))[0], await crew.At(key.Site, Permissions.BorrowKeys, ct), await rules.Due(key.Site, ct), need);
    }
}
