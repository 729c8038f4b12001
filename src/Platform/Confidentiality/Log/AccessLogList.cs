using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Who came near personal data, the latest first.</summary>
public sealed class AccessLogList(Work work) : Query<AccessLogList.Filter, PageOf<AccessLogList.Row>>(work, ConfidentialityPermissions.Log)
{
    public sealed record Filter : Listing
    {
        public AccessAct? Act { get; init; }
        /// <summary>Part of the person's name.</summary>
        public string? By { get; init; }
        public Guid? Thing { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public sealed record Row(long Number, DateTimeOffset At, AccessAct Act, AccountId? By, string ByName, string? Kind, Guid? Thing, string? What, string? Reason, string? Words, string? From);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("No.",     r => r.Number)                                       { Class = "num" },
        new("When",    r => r.At)                                           { Class = "nowrap" },
        new("Who",     r => r.ByName)                                       { Class = "nowrap" },
        new("Act",     r => r.Act),
        new("Of what", r => r.Kind is null ? null : new Words(r.Kind)),
        new("Part",    r => r.What is null ? null : new Words(r.What)),
        new("Reason",  r => r.Reason is null ? null : new Words(r.Reason)),
        new("Words",   r => r.Words),
        new("From",    r => r.From)                                         { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var entries = Db.Set<AccessEntry>().AsQueryable();
        if (filter.Act is { } act) entries = entries.Where(e => e.Act == act);
        if (filter.By is { Length: > 0 } by) entries = entries.Where(e => e.ByName.Contains(by));
        if (filter.Thing is { } thing) entries = entries.Where(e => e.Thing == thing);
        if (filter.From is { } from && Shown.At(from.ToDateTime(default)) is var start) entries = entries.Where(e => e.At >= start);
        if (filter.To is { } to && Shown.At(to.AddDays(1).ToDateTime(default)) is var end) entries = entries.Where(e => e.At < end);
        return await entries.OrderByDescending(e => e.Number).Select(e => new Row(e.Number, e.At, e.Act, e.By, e.ByName, e.Kind, e.Thing, e.What, e.Reason, Masking.Of(e.Words), e.From)).PageFor(filter, ct);
    }
}
