using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Move-ins and move-outs by number, house number, or whoever came; what is under way first.</summary>
internal sealed class HandoverBox(Db db, Actor actor, Catalogue texts) : ISearchBox
{
    public int Order => 28;
    public string Kind => "Move-in";
    public string Icon => "login";
    public Permission Permission => Permissions.SeeMoveIns;
    public string FewOf => Handover.SearchKind;
    public string List => "/move-in";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<Handover>(words).VisibleTo(actor).InChosenSite(actor).OrderBy(h => h.Running == null).ThenByDescending(h => h.Number).Take(most)
            .Join(db.Set<Customer>(), h => h.Customer, c => c.Id, (h, c) => new { h.Id, h.Number, h.House, h.State, h.BookedFor, c.Kind, c.Name }).ToListAsync(ct);
        return [.. found.Select(h => new Hit($"{h.Number} {h.House}", string.Join(" · ", new[] { texts.Of(h.State), Privacy.Name(actor, h.Kind, h.Name), h.BookedFor is { } at ? Shown.Time(at) : "" }.Where(w => w.Length > 0)), $"/move-in/{h.Id}"))];
    }
}
