using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Keys by number, house number, place or seal, with who has them.</summary>
internal sealed class KeyBox(Db db, Actor actor, KeyRows rows, Catalogue texts) : ISearchBox
{
    public int Order => 25;
    public string Kind => "Keys held";
    public string Icon => "key";
    public Permission Permission => Permissions.BorrowKeys;
    public string List => "/keys";
    public string FewOf => KeptKey.SearchKind;

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<KeptKey>(words).VisibleTo(actor).InChosenSite(actor).OrderBy(k => k.State == KeptKeyState.Returned || k.State == KeptKeyState.Rekeyed).ThenBy(k => k.Number).Take(most).AsNoTracking().ToListAsync(ct);
        return [.. (await rows.Of(found, ct)).Select(k => new Hit($"{k.Number} {k.Opens}", string.Join(" · ", new[] { texts.Of(k.Kind), texts.Of(k.State), k.With ?? k.Hook }.Where(w => !string.IsNullOrEmpty(w))), $"/keys/{k.Id}"))];
    }
}
