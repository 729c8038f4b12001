using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Whom to call back, the most pressing first.</summary>
public sealed class DueCallBacks(Work work, RequestRows rows, Colleagues colleagues, GradeRules rules) : Query<DueCallBacks.Filter, PageOf<DueCallBacks.Row>>(work, Permissions.CallBack)
{
    public sealed record Filter : Listing
    {
        /// <summary>Those that can wait until after today, instead of those that cannot.</summary>
        public bool? Later { get; init; }
        public RequestType? Type { get; init; }
    }

    public sealed record Row(RequestId Id, string Number, RequestType Type, string Subject, string? Where, string? Contact, string? Resolution, string? ResolvedBy, DateTimeOffset? ResolvedAt, DateTimeOffset DueAt, bool IsLate, int Attempts, int Joined, Rank? Calls);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",      r => r.Number) { Class = "nowrap" },
        new("Type",        r => r.Type),
        new("Subject",     r => r.Subject),
        new("Where",       r => r.Where),
        new("Contact",     r => r.Contact),
        new("Resolution",  r => r.Resolution),
        new("Resolved by", r => r.ResolvedBy),
        new("To be called by", r => r.Calls),
        new("Call back by", r => r.DueAt) { Class = "nowrap" },
        new("Attempts",    r => r.Attempts) { Class = "num" },
        new("Others to hear", r => r.Joined == 0 ? null : r.Joined) { Class = "num" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var tomorrow = RequestFilters.Start(Shown.DayOf(Now).AddDays(1));
        var requests = Db.Set<Request>().VisibleTo(Actor).InChosenSite(Actor).ToCallBack();
        requests = filter.Later is true ? requests.Where(r => r.CallBackDueAt >= tomorrow) : requests.Where(r => r.CallBackDueAt < tomorrow);
        if (filter.Type is { } type) requests = requests.Where(r => r.Type == type);
        var page = await RequestOrder.By("call-back", requests).PageFor(filter, ct);
        var ids = page.Rows.Select(r => r.Id).ToArray();
        var attempts = await Db.Set<CallBack>().VisibleTo(Actor).Where(c => ids.Contains(c.Request)).GroupBy(c => c.Request).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var joined = await Db.Set<Joiner>().VisibleTo(Actor).Still().Where(j => ids.Contains(j.Request) && j.Satisfaction == null).GroupBy(j => j.Request).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var names = await colleagues.Names(page.Rows.Select(r => r.ResolvedBy), ct);
        var shown = await rows.Of(page.Rows, ct);
        var calls = new Dictionary<RequestId, Rank>();
        foreach (var complaint in page.Rows.Where(r => r.Type is RequestType.Complaint)) calls[complaint.Id] = (await rules.For(complaint, ct)).Calls;
        return page.With(page.Rows.Zip(shown, (r, s) => new Row(r.Id, r.Number, r.Type, r.Subject, s.Where, s.Contact, r.Resolution, r.ResolvedBy is { } by ? names.GetValueOrDefault(by) : null, r.ResolvedAt,
            r.CallBackDueAt!.Value, r.CallBackDueAt < Now, attempts.GetValueOrDefault(r.Id), joined.GetValueOrDefault(r.Id), calls.TryGetValue(r.Id, out var rank) ? rank : null)));
    }
}
