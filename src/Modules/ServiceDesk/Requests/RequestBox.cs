using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Requests by number, caller or words, the newest first.</summary>
internal sealed class RequestBox(Db db, Actor actor, IEstate estate, Catalogue texts) : ISearchBox
{
    public int Order => 30;
    public string Kind => "Requests";
    public string Icon => "inbox";
    public Permission Permission => Permissions.See;
    public string List => "/requests";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var found = await db.Search<Request>(words).AsNoTracking().VisibleTo(actor).InChosenSite(actor)
            .OrderByDescending(r => r.ReceivedAt).Take(most).Select(r => new { r.Id, r.Number, r.Subject, r.State, r.Unit, r.ReceivedAt }).ToListAsync(ct);
        var units = await estate.Units(found.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        return [.. found.Select(r => new Hit($"{r.Number} {r.Subject}",
            string.Join(" · ", new[] { r.Unit is { } u ? units.GetValueOrDefault(u)?.Label : null, texts.Of(r.State), Shown.Time(r.ReceivedAt) }.OfType<string>()), $"/requests/{r.Id}"))];
    }
}
