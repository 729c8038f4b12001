using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Call-backs that were made, the newest first.</summary>
public sealed class CallBackList(Work work, RequestFinder finder) : Query<CallBackList.Filter, PageOf<CallBackList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public Satisfaction? Satisfaction { get; init; }
        /// <summary>Only calls in which the customer was reached.</summary>
        public bool? Reached { get; init; }
        public RequestType? Type { get; init; }
        public AccountId? By { get; init; }
    }

    public sealed record Row(CallBackId Id, RequestId Request, string Number, RequestType Type, string Subject, CallMethod Method, Satisfaction? Satisfaction, string? Words, string By, DateTimeOffset At);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",       r => r.Number) { Class = "nowrap" },
        new("Type",         r => r.Type),
        new("Subject",      r => r.Subject),
        new("Satisfaction", r => r.Satisfaction is { } said ? said : CallOutcome.NotReached),
        new("Words",        r => r.Words),
        new("Method",       r => r.Method),
        new("Called by",    r => r.By),
        new("Called at",    r => r.At) { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var calls = Db.Set<CallBack>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.From is { } from) { var since = RequestFilters.Start(from); calls = calls.Where(c => c.At >= since); }
        if (filter.To is { } to) { var until = RequestFilters.Start(to.AddDays(1)); calls = calls.Where(c => c.At < until); }
        if (filter.Satisfaction is { } said) calls = calls.Where(c => c.Satisfaction == said);
        if (filter.Reached is true) calls = calls.Where(c => c.Satisfaction != null);
        if (filter.By is { } by) calls = calls.Where(c => c.By == by);
        var all = calls.Join(Db.Set<Request>().VisibleTo(Actor), c => c.Request, r => r.Id, (c, r) => new { c, r });
        if (filter.Q.OrNull() is { } words)
        {
            var requests = await finder.Requests(words, ct);
            all = all.Where(x => requests.Any(r => r.Id == x.r.Id) || x.c.ByName.Contains(words));
        }
        if (filter.Type is { } type) all = all.Where(x => x.r.Type == type);
        return await all.OrderByDescending(x => x.c.At).ThenByDescending(x => x.r.Number)
            .Select(x => new Row(x.c.Id, x.r.Id, x.r.Number, x.r.Type, x.r.Subject.Masked(false), x.c.Method, x.c.Satisfaction, x.c.Words.Masked(false), x.c.ByName, x.c.At)).PageFor(filter, ct);
    }
}
