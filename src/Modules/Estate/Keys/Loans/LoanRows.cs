using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Sites;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>Loans as people read them: of which key, to whom, along with whom, and by whose leave.</summary>
public sealed class LoanRows(Db db, Crew crew, Actor actor, TimeProvider clock)
{
    public async Task<IReadOnlyList<LoanList.Row>> Of(IReadOnlyList<KeyLoan> loans, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var keys = loans.Select(l => l.Of).Distinct().ToArray();
        var known = await db.Set<KeptKey>().AsNoTracking().Where(k => keys.Contains(k.Id)).ToDictionaryAsync(k => k.Id, ct);
        var names = await crew.Names(loans.SelectMany(l => new[] { l.Companion, l.AskedBy, l.ApprovedBy, l.HandedBy, l.TakenBackBy }), ct);
        string? Name(AccountId? id) => id is { } a ? names.GetValueOrDefault(a) : null;
        return [.. loans.Select(l =>
        {
            var key = known[l.Of];
            return new LoanList.Row(l.Id, l.Site, l.Of, key.Number, key.Unit, key.House ?? key.Place ?? "", key.Kind, l.Purpose, l.Words.Masked(), l.Borrower, KeyRows.NameOf(l, actor), l.Phone is null ? null : Shown.Masked(l.Phone),
                Name(l.Companion), l.State, l.AskedAt, Name(l.AskedBy), Name(l.ApprovedBy), l.OutAt, Name(l.HandedBy), l.DueAt, l.BackAt, Name(l.TakenBackBy), l.Condition, l.IsOverdue(now), l.Version) { Masked = KeyRows.Masked(l) };
        })];
    }
}
