using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Requests by number, telephone, name or any words, the open ones first.</summary>
internal sealed class RequestBox(Db db, Actor actor, CommonTerms common, RequestRows rows, Catalogue texts) : ISearchBox
{
    public int Order => 30;
    public string Kind => "Requests";
    public string Icon => "inbox";
    public Permission Permission => Permissions.See;
    public string List => "/requests";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var (having, areMany) = await db.SearchNewest<Request>(words, common, ct);
        var all = having.VisibleTo(actor).InChosenSite(actor).AsNoTracking();
        var found = areMany ? await Newest(all, most, ct)
            : await all.OrderByDescending(RequestFilters.IsOpen).ThenByDescending(r => r.ReceivedAt).Take(most).ToListAsync(ct);
        if (found.Count == 0) return [];
        var where = await rows.Places(found, ct);
        return [.. found.Select(r => new Hit(r.Subject.Masked(), string.Join(" · ", new[] { r.Number, texts.Of(r.State), where(r), r.ContactName }.Where(p => !string.IsNullOrEmpty(p))), $"/requests/{r.Id}"))];
    }

    /// <summary>So many open ones are looked through for a word that very many have, not a backlog of thousands: the list has those.</summary>
    private const int Backlog = 500;

    /// <summary>In the order of the list, so that no more are looked through than are shown.</summary>
    private async Task<List<Request>> Newest(IQueryable<Request> all, int most, CancellationToken ct)
    {
        var newest = all.OrderByDescending(r => r.ReceivedAt);
        var since = await db.Set<Request>().VisibleTo(actor).InChosenSite(actor).Open().OrderByDescending(r => r.ReceivedAt).Skip(Backlog - 1).Select(r => r.ReceivedAt).FirstOrDefaultAsync(ct);
        var found = await newest.Open().Where(r => r.ReceivedAt >= since).Take(most).ToListAsync(ct);
        if (found.Count < most)
            found.AddRange(await newest.Where(r => r.State != RequestState.New && r.State != RequestState.Accepted && r.State != RequestState.OnHold).Take(most - found.Count).ToListAsync(ct));
        return found;
    }
}
