using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Goods passes by number, house number, name, company, plate or what leaves.</summary>
internal sealed class PassBox(Db db, Actor actor, PassRows rows, Catalogue texts) : ISearchBox
{
    public int Order => 45;
    public string Kind => "Goods passes";
    public string Icon => "package";
    public Permission Permission => PassPermissions.See;
    public string FewOf => GoodsPass.SearchKind;
    public string List => "/passes";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<GoodsPass>(words).VisibleTo(actor).InChosenSite(actor).OrderByDescending(p => p.Day).ThenByDescending(p => p.Number).Take(most).AsNoTracking().ToListAsync(ct);
        return [.. (await rows.Of(found, ct)).Select(p => new Hit($"{p.Number} {p.House}", string.Join(" · ", new[] { p.Name, Shown.Day(p.Day), texts.Of(p.State), p.Goods }.Where(w => w.Length > 0)), $"/passes/{p.Id}"))];
    }
}
