using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Lettings of public space by number, name, telephone or purpose; what is still to come or running first.</summary>
internal sealed class LettingBox(Db db, Actor actor, LettingRows rows, Catalogue texts) : ISearchBox
{
    public int Order => 29;
    public string Kind => "Lettings";
    public string Icon => "tent";
    public Permission Permission => Permissions.See;
    public string FewOf => Letting.SearchKind;
    public string List => "/lettings";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<Letting>(words).VisibleTo(actor).InChosenSite(actor).OrderBy(l => l.EndedOn != null).ThenByDescending(l => l.From).ThenBy(l => l.Number).Take(most).AsNoTracking().ToListAsync(ct);
        return [.. (await rows.Of(found, ct)).Select(l => new Hit($"{l.Number} {l.Place}", string.Join(" · ", new[] { texts.Of(l.State), l.Name, $"{Shown.Day(l.From)} – {Shown.Day(l.To)}" }), $"/lettings/{l.Id}"))];
    }
}
