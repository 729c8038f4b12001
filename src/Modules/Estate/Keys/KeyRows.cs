using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Retention;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Keys as people read them: where each hangs, who has it and until when.</summary>
public sealed class KeyRows(Db db, Actor actor, TimeProvider clock)
{
    public async Task<IReadOnlyList<KeyList.Row>> Of(IReadOnlyList<KeptKey> keys, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var ids = keys.Select(k => k.Id).ToArray();
        var hooks = keys.Select(k => k.Hook).OfType<KeyHookId>().ToArray();
        var labels = await db.Set<KeyHook>().AsNoTracking().Where(h => hooks.Contains(h.Id)).ToDictionaryAsync(h => h.Id, h => h.Label, ct);
        var custodies = keys.Select(k => k.Custody).OfType<KeyCustodyId>().Distinct().ToArray();
        var left =
            from custody in db.Set<KeyCustody>().AsNoTracking().Where(c => custodies.Contains(c.Id))
            from owner in db.Set<Customer>().Where(c => c.Id == custody.Customer).DefaultIfEmpty()
            select new { custody.Id, custody.To, Kind = (CustomerKind?)owner.Kind, Name = (string?)owner.Name };
        var agreements = await left.ToDictionaryAsync(c => c.Id, ct);
        var loans = (await db.Set<KeyLoan>().AsNoTracking().Where(l => l.Out != null && ids.Contains(l.Out.Value)).ToListAsync(ct)).ToDictionary(l => l.Out!.Value);
        return [.. keys.Select(k =>
        {
            var (loan, custody) = (loans.GetValueOrDefault(k.Id), k.Custody is { } c ? agreements.GetValueOrDefault(c) : null);
            return new KeyList.Row(k.Id, k.Site, k.Number, k.Unit, k.House ?? k.Place ?? "", k.Kind, k.Sets, k.State, k.Hook is { } h ? labels.GetValueOrDefault(h) : null, k.Hook, k.Seal,
                custody is null ? null : custody.Kind is { } kind ? Privacy.Name(actor, kind, custody.Name!) : Forgetting.Nobody, k.Custody, custody?.To, loan?.Id, loan is null ? null : NameOf(loan, actor), loan?.DueAt, loan?.IsOverdue(now) ?? false, k.Version) { WithMasked = loan is null ? null : Masked(loan) };
        })];
    }

    /// <summary>Who has it, of outsiders the surname alone.</summary>
    public static string Masked(KeyLoan loan) => loan.Borrower is Borrower.Colleague ? loan.Name : string.Join(' ', new[] { loan.Company, Shown.MaskedName(loan.Name) }.Where(w => !string.IsNullOrEmpty(w)));

    /// <summary>Who has it: colleagues and companies by name, others as far as the reader may know them.</summary>
    public static string NameOf(KeyLoan loan, Actor actor) =>
        actor.ReadsNames() ? string.Join(' ', new[] { loan.Borrower is Borrower.Contractor ? loan.Company : null, loan.Name }.Where(w => !string.IsNullOrEmpty(w))) : Masked(loan);
}
