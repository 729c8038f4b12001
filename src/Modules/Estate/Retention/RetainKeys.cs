using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Agreements about keys that were given back (钥匙托管).</summary>
public sealed class RetainCustodies(Db db, Forgetting forgetting) : RetainThings<KeyCustody>(db, forgetting)
{
    public static readonly Setting<int> Period = new("retention.keys.months", "Months for which records of keys are kept after the key was given back", 24, 0, 600, "Records of loans and custody of keys are kept for 2 years (common practice)");

    public override string Name => "key-custodies";
    public override string Title => "Custody of keys that has ended";
    public override string Fate => "Who left the keys, what for, who signed, and the signatures, are taken out. That keys of the unit were kept from one day to another stays.";
    public override Setting<int> Months => Period;

    protected override IQueryable<KeyCustody> Over(DateTimeOffset before)
    {
        var day = Shown.DayOf(before);
        return Db.Set<KeyCustody>().Where(c => c.State == KeyCustodyState.Ended && c.EndedOn < day && c.SignedBy != Forgetting.Nobody).OrderBy(c => c.EndedOn).ThenBy(c => c.Number);
    }

    protected override IQueryable<KeyCustody> Among(IQueryable<KeyCustody> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(KeyCustodyId.From).ToArray();
        return all.Where(c => ids.Contains(c.Id));
    }

    protected override DueRecord Line(KeyCustody c) => new(c.Key, c.Number, Shown.At(c.EndedOn!.Value.ToDateTime(default)), $"/keys/custody/{c.Id}");
    protected override void Forget(KeyCustody c) => c.Forget(Forgetting.Nobody);

    /// <summary>The histories of the keys themselves, and what was signed when one of them was given back.</summary>
    protected override async Task<IReadOnlyCollection<Guid>> ForgetParts(IReadOnlyCollection<KeyCustody> things, CancellationToken ct)
    {
        var ids = things.Select(c => c.Id).ToArray();
        return (await Db.Set<KeptKey>().Where(k => k.Custody != null && ids.Contains(k.Custody.Value)).Select(k => k.Id).ToListAsync(ct)).ConvertAll(k => k.Value);
    }
}

/// <summary>Keys that were lent to outsiders (钥匙借用), and emergencies that tell who of the household was told; what colleagues borrowed otherwise names nobody but them.</summary>
public sealed class RetainLoans(Db db, Forgetting forgetting) : RetainThings<KeyLoan>(db, forgetting)
{
    public override string Name => "key-loans";
    public override string Title => "Loans of keys to outsiders, and emergencies";
    public override string Fate => "Name, company, number and card of the borrower, what was written, signatures and photos, and who of the household was told, are taken out. That the key was out, for what kind of work and how long stays.";
    public override Setting<int> Months => RetainCustodies.Period;

    protected override IQueryable<KeyLoan> Over(DateTimeOffset before) => Db.Set<KeyLoan>()
        .Where(l => l.Out == null && (l.BackAt ?? l.AskedAt) < before && (l.Borrower != Borrower.Colleague && l.Name != Forgetting.Nobody || l.OwnerTold != null) && l.State != KeyLoanState.Asked && l.State != KeyLoanState.Approved && l.State != KeyLoanState.Unsettled)
        .OrderBy(l => l.BackAt ?? l.AskedAt).ThenBy(l => l.Id);

    protected override IQueryable<KeyLoan> Among(IQueryable<KeyLoan> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(KeyLoanId.From).ToArray();
        return all.Where(l => ids.Contains(l.Id));
    }

    protected override DueRecord Line(KeyLoan l) => new(l.Key, Shown.MaskedName(l.Name), l.BackAt ?? l.AskedAt, $"/keys/loans/{l.Id}");
    protected override void Forget(KeyLoan l) => l.Forget(Forgetting.Nobody);
}

/// <summary>Keys that came without an agreement, as those of the developer do, and were given back against a signature.</summary>
public sealed class RetainGivenKeys(Db db, Forgetting forgetting) : RetainThings<KeptKey>(db, forgetting)
{
    public override string Name => "keys-given-back";
    public override string Title => "Keys given back without an agreement";
    public override string Fate => "Who signed for the key, the signature, and what was written of it, are taken out. That the key was kept, and when it left, stays.";
    public override Setting<int> Months => RetainCustodies.Period;

    protected override IQueryable<KeptKey> Over(DateTimeOffset before) => Db.Set<KeptKey>().Where(k => k.SignedForAt < before).OrderBy(k => k.SignedForAt).ThenBy(k => k.Number);

    protected override IQueryable<KeptKey> Among(IQueryable<KeptKey> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(KeyId.From).ToArray();
        return all.Where(k => ids.Contains(k.Id));
    }

    protected override DueRecord Line(KeptKey k) => new(k.Key, k.Number, k.SignedForAt!.Value, $"/keys/{k.Id}");
    protected override void Forget(KeptKey k) => k.Forget();
}
