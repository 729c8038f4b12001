using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>The lock was changed (换锁): every key of it is void from now on, wherever it is, also those that were lent or lost.</summary>
public sealed class RekeyLock(Work work) : Change<KeyId, RekeyLock.Form>(work, Permissions.KeepKeys)
{
    public sealed class Form : Bare
    {
        /// <summary>What was done, by whom, and where the new keys are.</summary>
        [Required, StringLength(1000, MinimumLength = 2)] public string Words { get; set; } = "";
        public WhoPays Payer { get; set; }
        public Money? Cost { get; set; }
    }

    protected override async Task Handle(KeyId id, Form form, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        if (form.Cost is { Fen: < 0 }) throw new Invalid(nameof(form.Cost), "{0} cannot be that.");
        var words = form.Words.Trim();
        foreach (var same in await OfTheSameLock(key, ct))
        {
            foreach (var loan in await Db.Set<KeyLoan>().Open().Where(l => l.Of == same.Id).ToListAsync(ct))
            {
                if (loan.IsOut) loan.Lose(words, Actor, Now);
                else if (loan.State is not KeyLoanState.Unsettled) loan.Cancel(words, Actor);
            }
            same.Void(words, Actor);
        }
        key.Charge(form.Payer, form.Cost);
        Refresh(key.Topic);
    }

    private async Task<IReadOnlyList<KeptKey>> OfTheSameLock(KeptKey key, CancellationToken ct) => key.Unit is null ? [key] :
    [
        key,
        .. await Db.Set<KeptKey>().VisibleTo(Actor)
            .Where(k => k.Unit == key.Unit && k.Kind == key.Kind && k.Id != key.Id && k.State != KeptKeyState.Returned && k.State != KeptKeyState.Rekeyed).ToListAsync(ct),
    ];
}
