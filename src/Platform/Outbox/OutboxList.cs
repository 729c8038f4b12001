using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Outbox;

public enum OutboxState { Parked, Waiting, Delivered }

/// <summary>What waits to be delivered, what was set aside and why, what has been delivered lately.</summary>
public sealed class OutboxList(Work work, OutboxMeter meter) : Query<OutboxList.Filter, OutboxList.View>(work, OutboxPermissions.Operate)
{
    public sealed record Filter : Listing
    {
        public OutboxState? State { get; init; }
        public string? News { get; init; }
    }

    public sealed record Row(long Id, string News, string Hearer, string Body, DateTimeOffset At, int Attempts, DateTimeOffset DueAt, DateTimeOffset? DeliveredAt, DateTimeOffset? ParkedAt, string? Error, string? Dropped);
    public sealed record View(PageOf<Row> Page, OutboxMeter.State Now);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var messages = Db.Set<OutboxMessage>().AsQueryable();
        if (filter.News is { Length: > 0 } news) messages = messages.Where(m => m.News == news);
        messages = filter.State switch
        {
            OutboxState.Waiting   => messages.Where(m => m.DeliveredAt == null && m.ParkedAt == null).OrderBy(m => m.DueAt).ThenBy(m => m.Id),
            OutboxState.Delivered => messages.Where(m => m.DeliveredAt != null).OrderByDescending(m => m.DeliveredAt).ThenByDescending(m => m.Id),
            _                     => messages.Where(m => m.ParkedAt != null).OrderBy(m => m.Id),
        };
        var page = await messages.Select(m => new Row(m.Id, m.News, m.Hearer, Masking.OfJson(m.Body), m.At, m.Attempts, m.DueAt, m.DeliveredAt, m.ParkedAt, m.Error, m.Dropped)).PageFor(filter, ct);
        return new(page, await meter.Look(Db, Now, ct));
    }
}

public static class OutboxPermissions
{
    public static readonly Permission Operate = new("outbox.operate", "See and retry what could not be delivered", Post.Administrator);
}
