using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>One warning of a contractor.</summary>
/// <param name="IsSure">The licence or the whole name is the same; otherwise one name is a part of the other.</param>
public sealed record Warned(BlackListingId Id, string Firm, string? Licence, WarningGrade Grade, string Reason, DateOnly From, DateOnly? Until, bool IsSure);

/// <summary>Whether there is a warning today of a contractor, by name or licence.</summary>
public sealed class BlackListFinder(Db db, Actor actor, TimeProvider clock)
{
    private const int Most = 5;

    public async Task<IReadOnlyList<Warned>> Find(string? firm, string? licence, CancellationToken ct)
    {
        var (name, number, today) = (FirmNames.Key(firm ?? ""), FirmNames.Licence(licence), Shown.DayOf(clock.GetUtcNow()));
        if (name.Length < 2 && number is null) return [];
        var part = FirmNames.Tells(name);
        var found = await db.Set<BlackListing>().AsNoTracking().VisibleTo(actor).Where(e => e.State == BlackListingState.Listed && e.From <= today && (e.Until == null || e.Until >= today)
            && (number != null && e.LicenceKey == number || name != "" && e.FirmKey == name || part && (e.FirmKey.Contains(name) || e.FirmKey.Length >= 4 && name.Contains(e.FirmKey)))).ToListAsync(ct);
        return [.. found.Select(e => new Warned(e.Id, e.Firm, e.Licence, e.Grade, e.Reason.Masked(), e.From, e.Until, e.FirmKey == name || number is not null && e.LicenceKey == number))
            .OrderByDescending(w => w.IsSure).ThenByDescending(w => w.Grade).ThenBy(w => w.Firm, StringComparer.Ordinal).Take(Most)];
    }
}
