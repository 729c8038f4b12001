using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>One key: where it is, whose it is, every loan of it and its history (履历).</summary>
public sealed class ShowKey(Work work, KeyRows rows, Stories stories, LoanRows loans, Hooks hooks) : Query<KeyId, ShowKey.View>(work, Permissions.BorrowKeys)
{
    /// <param name="Free">Hooks it could hang on, for whoever keeps keys.</param>
    public sealed record View(KeyList.Row Key, KeySource Source, WhoPays? Payer, Money? Cost, string? Note, string? CustodyNumber, IReadOnlyList<LoanList.Row> Loans, IReadOnlyList<Other> Others,
        IReadOnlyList<KeptKeyAction> Open, IReadOnlyList<FreeHook> Free, Story Story);

    public sealed record FreeHook(KeyHookId Id, string Label);
    public sealed record Other(KeyId Id, string Number, KeyKind Kind, KeptKeyState State);

    protected override async Task<View> Handle(KeyId id, CancellationToken ct)
    {
        var key = await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Id == id).OrNotFound(ct);
        var lent = await Db.Set<KeyLoan>().VisibleTo(Actor).Where(l => l.Of == id).OrderByDescending(l => l.AskedAt).Take(50).ToListAsync(ct);
        var others = key.Unit is null ? [] : await Db.Set<KeptKey>().VisibleTo(Actor).Where(k => k.Unit == key.Unit && k.Id != id).OrderBy(k => k.Number).Select(k => new Other(k.Id, k.Number, k.Kind, k.State)).ToListAsync(ct);
        var number = key.Custody is { } c ? await Db.Set<KeyCustody>().Where(x => x.Id == c).Select(x => x.Number).SingleAsync(ct) : null;
        var free = Actor.May(Permissions.KeepKeys) ? (await hooks.Free(key.Site, ct)).Select(h => new FreeHook(h.Id, h.Label)).ToArray() : [];
        return new((await rows.Of([key], ct))[0], key.Source, key.Payer, key.Cost, key.Note.Masked(), number, await loans.Of(lent, ct), others, [.. KeptKeyLifecycle.Rules.Open(key, Actor).Where(a => a is not KeptKeyAction.GoWithHome)], free, await stories.Of(key.Key, ct));
    }
}
