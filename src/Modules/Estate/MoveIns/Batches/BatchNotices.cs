using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>The letters to the households of a batch (入伙通知书), or to one: names in full, for that is whom they go to.</summary>
public sealed class BatchNotices(Work work, HandoverPapers papers) : Query<BatchNotices.Filter, BatchNotices.View>(work, Permissions.MoveInCounter)
{
    public sealed record Filter(HandoverBatchId? Batch, HandoverId? Home);

    public sealed record View(string SiteName, string? SitePhone, string? Place, string? Developer, string? Words, string Days, IReadOnlyList<Letter> Letters);
    public sealed record Letter(HandoverId Id, string Number, string House, string Name, DateTimeOffset? BookedFor, IReadOnlyList<string> Bring);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var homes = Db.Set<Handover>().VisibleTo(Actor).Where(h => h.Way == HandoverWay.In);
        var found = filter.Home is { } one ? [await homes.Where(h => h.Id == one).OrNotFound(ct)]
            : await homes.Where(h => h.Batch == filter.Batch && (h.State == HandoverState.Expected || h.State == HandoverState.Booked || h.State == HandoverState.Absent)).OrderBy(h => h.House).ToListAsync(ct);
        var of = filter.Home is null ? filter.Batch : found[0].Batch;
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == of).OrNotFound(ct);
        var site = await Db.Set<Sites.Site>().SingleAsync(s => s.Id == batch.Site, ct);
        var days = await Db.Set<HandoverSlot>().Where(s => s.Batch == batch.Id).Select(s => s.Day).Distinct().OrderBy(d => d).ToListAsync(ct);
        var ids = found.Select(h => h.Customer).Distinct().ToArray();
        var names = await Db.Set<Customer>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, ct);
        var letters = new List<Letter>();
        foreach (var h in found) letters.Add(new(h.Id, h.Number, h.House, names[h.Customer], h.BookedFor, [.. (await papers.Of(h, ct)).Where(p => !p.Signed && !p.OnFile).Select(p => p.Title)]));
        return new(site.Name, site.Phone, batch.Place, batch.Developer, batch.Words, days.Count == 0 ? "" : $"{Shown.Day(days[0])} – {Shown.Day(days[^1])}", letters);
    }
}
