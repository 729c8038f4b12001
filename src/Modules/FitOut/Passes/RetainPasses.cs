using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Takes the persons out of passes: who asked, who carried, which document, what was noted.</summary>
public sealed class PassForgetting(Db db, TimeProvider clock)
{
    internal static readonly GoodsPassState[] Over = [GoodsPassState.Released, GoodsPassState.Expired, GoodsPassState.Declined, GoodsPassState.Cancelled];

    public async Task Of(IReadOnlyCollection<GoodsPass> passes, CancellationToken ct)
    {
        var (ids, keys, now) = (passes.Select(p => p.Id).ToArray(), passes.Select(p => p.Key).ToArray(), clock.GetUtcNow());
        foreach (var release in await db.Set<GoodsRelease>().Where(r => ids.Contains(r.Pass)).ToListAsync(ct))
            foreach (var name in new[] { nameof(GoodsRelease.Carrier), nameof(GoodsRelease.Plate), nameof(GoodsRelease.Words) }) db.Entry(release).Property(name).CurrentValue = null;
        db.RemoveRange(await db.Set<Platform.Files.Attachment>().Where(a => keys.Contains(a.Thing)).ToListAsync(ct));
        await db.Blur(keys, _ => null, ct);
        foreach (var pass in passes) pass.Anonymise(now);
    }
}

/// <summary>Goods passes are kept for a year (放行条保存 1 年).</summary>
public sealed class RetainPasses(Db db, PassForgetting forgetting) : Retained
{
    public override string Name => "passes";
    public override string Title => "Goods passes";
    public override string Fate => "Name, telephone, document, carrier, plate, photos and papers are taken out. What left which unit on which day stays.";
    public override Setting<int> Months => PassSettings.KeepMonths;

    private IQueryable<GoodsPass> Due(SiteId site, DateTimeOffset before)
    {
        var day = Shown.DayOf(before);
        return db.Set<GoodsPass>().Where(p => p.Site == site && p.AnonymisedAt == null && PassForgetting.Over.Contains(p.State) && p.Day < day);
    }

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<GoodsPass>().Select(p => p.Site).Distinct().ToListAsync(ct);
    public override Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => Due(site, before).CountAsync(ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var kept = except.Select(GoodsPassId.From).ToArray();
        var due = await Due(site, before).Where(p => !kept.Contains(p.Id)).OrderBy(p => p.Day).ThenBy(p => p.Number).Take(most).Select(p => new { p.Id, p.Number, p.House, p.Day }).ToListAsync(ct);
        return [.. due.Select(p => new DueRecord(p.Id.Value, $"{p.Number} {p.House}", Shown.At(p.Day.ToDateTime(TimeOnly.MinValue)), $"/passes/{p.Id}"))];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var (ids, day) = (things.Select(GoodsPassId.From).ToArray(), Shown.DayOf(before));
        var passes = await db.Set<GoodsPass>().Include(p => p.Items).Include(p => p.Owners).Where(p => ids.Contains(p.Id) && p.AnonymisedAt == null && PassForgetting.Over.Contains(p.State) && p.Day < day).ToListAsync(ct);
        await forgetting.Of(passes, ct);
        return [.. passes.Select(p => p.Key)];
    }
}

/// <summary>What goods passes keep about a person.</summary>
internal sealed class PersonsOfPasses(Db db, PassSecrets secrets, PassForgetting forgetting, Catalogue texts) : IKeepPersonalData
{
    private IQueryable<GoodsPass> Of(CustomerId customer) => db.Set<GoodsPass>().Where(p => p.Customer == customer);

    public async Task<IReadOnlyList<PersonalRecord>> Tell(CustomerId customer, CancellationToken ct)
    {
        var passes = await Of(customer).AsNoTracking().Include(p => p.Items).OrderBy(p => p.AskedAt).ToListAsync(ct);
        return [.. passes.Select(p => new PersonalRecord(texts["Goods passes"], p.Number, p.AskedAt, string.Join("\n", new[] { p.Name, p.Phone, secrets.Show(p.DocumentNumber) ?? p.DocumentTail, p.Carrier, p.Plate, p.Note, string.Join(texts["; "], p.Items.OrderBy(i => i.Order).Select(i => $"{i.Name} × {i.Count}")) }.Where(w => !string.IsNullOrEmpty(w)))))];
    }

    public async Task<IReadOnlyList<ErasurePart>> Weigh(CustomerId customer, CancellationToken ct)
    {
        var (over, open) = (await Of(customer).CountAsync(p => PassForgetting.Over.Contains(p.State), ct), await Of(customer).CountAsync(p => !PassForgetting.Over.Contains(p.State), ct));
        return [.. new ErasurePart[] { new("Goods passes that are over", over), new("Goods passes that are still open", open, "They are good for their day: they go when it is over and it is asked again.") }.Where(p => p.Count > 0)];
    }

    public async Task Erase(CustomerId customer, CancellationToken ct) => await forgetting.Of(await Of(customer).Include(p => p.Items).Include(p => p.Owners).Where(p => PassForgetting.Over.Contains(p.State)).ToListAsync(ct), ct);
}
