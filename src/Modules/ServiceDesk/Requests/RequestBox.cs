using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Requests by number, telephone, name or any words, the open ones first.</summary>
internal sealed class RequestBox(Db db, Actor actor, RequestRows rows, Catalogue texts) : ISearchBox
{
    public int Order => 30;
    public string Kind => "Requests";
    public string Icon => "inbox";
    public Permission Permission => Permissions.See;
    public string List => "/requests";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var all = (await db.SearchNewest<Request>(words, ct)).Found.VisibleTo(actor).InChosenSite(actor).AsNoTracking().OrderByDescending(r => r.ReceivedAt);
        var found = await all.Open().Take(most).ToListAsync(ct);
        if (found.Count < most)
            found.AddRange(await all.Where(r => r.State != RequestState.New && r.State != RequestState.Accepted && r.State != RequestState.OnHold).Take(most - found.Count).ToListAsync(ct));
        if (found.Count == 0) return [];
        return [.. (await rows.Of(found, ct)).Select(r => new Hit(r.Subject, string.Join(" · ", new[] { r.Number, texts.Of(r.State), r.Where, r.Contact }.Where(p => !string.IsNullOrEmpty(p))), $"/requests/{r.Id}"))];
    }
}
