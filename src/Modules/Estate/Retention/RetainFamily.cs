using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Households;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Members of the family, contacts and pets that are gone while the customer stays (家庭成员、宠物).</summary>
public sealed class RetainFamily(Db db, Forgetting forgetting, Catalogue texts) : Retained
{
    public static readonly Setting<int> Period = new("retention.family.months", "Months for which family and pets are kept on record after they are gone", 12, 0, 600, "PIPL 19: kept for the shortest time that the purpose needs; 1 year unless chosen (common practice)");

    public override string Name => "family";
    public override string Title => "Family and pets that are here no longer";
    public override string Fate => "Name, number, note and licence are taken out. That there was somebody stays.";
    public override Setting<int> Months => Period;

    private IQueryable<Relative> Relatives(DateTimeOffset before) => db.Set<Relative>().Where(r => r.GoneAt != null && r.GoneAt < before && (r.Name != Forgetting.Nobody || r.Phone != null || r.Note != null));
    private IQueryable<Pet> Pets(DateTimeOffset before) => db.Set<Pet>().Where(p => p.GoneAt != null && p.GoneAt < before && (p.Called != null || p.Looks != null || p.Licence != null));

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) =>
        [.. (await db.Set<Relative>().Select(r => r.Site).Distinct().ToListAsync(ct)).Union(await db.Set<Pet>().Select(p => p.Site).Distinct().ToListAsync(ct))];

    public override async Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) =>
        await Relatives(before).CountAsync(r => r.Site == site, ct) + await Pets(before).CountAsync(p => p.Site == site, ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var relatives = (await Relatives(before).Where(r => r.Site == site).OrderBy(r => r.GoneAt).ThenBy(r => r.Id).Take(most + except.Count).ToListAsync(ct)).Select(r => new DueRecord(r.Key, Shown.MaskedName(r.Name), r.GoneAt!.Value, $"/customers/{r.Customer}"));
        var pets = (await Pets(before).Where(p => p.Site == site).OrderBy(p => p.GoneAt).ThenBy(p => p.Id).Take(most + except.Count).ToListAsync(ct)).Select(p => new DueRecord(p.Key, texts.Of(p.Kind), p.GoneAt!.Value, $"/customers/{p.Customer}"));
        return [.. relatives.Concat(pets).Where(d => !except.Contains(d.Thing)).OrderBy(d => d.Since).Take(most)];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var (people, animals) = (things.Select(RelativeId.From).ToArray(), things.Select(PetId.From).ToArray());
        var (family, pets) = (await Relatives(before).Where(r => people.Contains(r.Id)).ToListAsync(ct), await Pets(before).Where(p => animals.Contains(p.Id)).ToListAsync(ct));
        await forgetting.Family(family, pets, ct);
        return [.. family.Select(r => r.Key), .. pets.Select(p => p.Key)];
    }
}
