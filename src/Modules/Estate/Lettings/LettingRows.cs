using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Estate.Procedures;
using Steward.Estate.Sites;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Lettings as people read them: which place, to whom, by whose leave, and how long still.</summary>
public sealed class LettingRows(Db db, Crew crew, SettingReader settings, Actor actor, TimeProvider clock)
{
    public async Task<IReadOnlyList<LettingList.Row>> Of(IReadOnlyList<Letting> lettings, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var (places, customers) = (lettings.Select(l => l.Place).Distinct().ToArray(), lettings.Select(l => l.Customer).OfType<CustomerId>().Distinct().ToArray());
        var known = await db.Set<Lettable>().AsNoTracking().Where(p => places.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var kinds = await db.Set<Customer>().Where(c => customers.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Kind, ct);
        var staff = await crew.Names(lettings.SelectMany(l => new[] { l.AskedBy, l.DecidedBy, l.DepositTakenBy, l.DepositReturnedBy }), ct);
        string? Name(AccountId? id) => id is { } a ? staff.GetValueOrDefault(a) : null;
        var rows = new List<LettingList.Row>();
        foreach (var l in lettings)
        {
            var left = l.State is LettingState.Running ? LastDays.Left(l.To, today, await settings.Get(LettingSettings.WarningDays, l.Site, ct: ct)) : null;
            rows.Add(new(l.Id, l.Site, l.Number, l.Place, known[l.Place].Name, known[l.Place].Kind, l.Customer, Privacy.Name(actor, l.Customer is { } c ? kinds[c] : CustomerKind.Person, l.Name), l.Purpose.Masked(), l.From, l.To, l.Part, l.Rent, l.Deposit, l.State, left,
                Name(l.AskedBy), Name(l.DecidedBy), l.DepositTakenAt, Name(l.DepositTakenBy), l.DepositReturned, l.DepositReturnedAt, Name(l.DepositReturnedBy), l.EndedOn));
        }
        return rows;
    }
}
