using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Passes as people read them; names in full only for the desk and for whoever they belong to.</summary>
public sealed class PassRows(Db db, IEstate estate, Catalogue texts, Actor actor)
{
    private const int Shortly = 3;

    public async Task<IReadOnlyList<PassList.Row>> Of(IReadOnlyList<GoodsPass> passes, CancellationToken ct)
    {
        var ids = passes.Select(p => p.Id).ToArray();
        var items = (await db.Set<GoodsPassItem>().AsNoTracking().Where(i => ids.Contains(i.Pass)).OrderBy(i => i.Order).ToListAsync(ct)).ToLookup(i => i.Pass);
        var papers = passes.Select(p => p.Paper).OfType<PaperBlankId>().ToArray();
        var blanks = papers.Length == 0 ? [] : await db.Set<PaperBlank>().Where(b => papers.Contains(b.Id)).ToDictionaryAsync(b => b.Id, b => b.Number, ct);
        var sites = await estate.SiteNames(passes.Select(p => p.Site).Distinct().ToArray(), ct);
        return [.. passes.Select(p => new PassList.Row(p.Id, p.Site, sites.GetValueOrDefault(p.Site) ?? "", p.Number, p.Unit, p.House, p.Day, p.Around, p.Applicant, NameOf(p.Name), p.Company, p.State, Summary(items[p.Id], p.IsOwnOf(actor)), items[p.Id].Sum(i => i.Count), items[p.Id].Sum(i => i.Released),
            p.Plate, p.MovesOut, items[p.Id].Any(i => i.IsValuable), p.AwaitsControl, p.AskedAt, p.IssuedAt, p.ReleasedAt, p.Paper is { } paper ? blanks.GetValueOrDefault(paper) : null, p.Version))];
    }

    public string NameOf(string name) => actor.Kind is ActorKind.Resident or ActorKind.System || actor.May(PassPermissions.Issue) || actor.May(PassPermissions.Review) || !actor.May(PassPermissions.See) ? name : Shown.MaskedName(name);

    private string Summary(IEnumerable<GoodsPassItem> items, bool shown)
    {
        var all = items.ToArray();
        var told = string.Join(texts["; "], all.Take(Shortly).Select(i => $"{i.Name.Masked(shown)} × {i.Count}"));
        return all.Length > Shortly ? texts["{0} and {1} more", told, all.Length - Shortly] : told;
    }
}
