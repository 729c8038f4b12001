using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>How it stands with a customer who is to be called back.</summary>
public enum CallStanding { [Tone("yellow")] Waiting, [Tone("red")] Overdue, [Tone("green")] Heard, [Tone("secondary")] NotReached }

/// <summary>Whom to call back, why, by when, and who may; the most pressing first.</summary>
public sealed class DueCallBacks(Work work, CallRows rows, Callers callers, RequestFinder finder) : Query<DueCallBacks.Filter, PageOf<DueCallBacks.Row>>(work, Permissions.CallBack)
{
    public sealed record Filter : Listing
    {
        /// <summary>Those that can wait until after today, instead of those that cannot.</summary>
        public bool? Later { get; init; }
        /// <summary>All that are or were to be called, whatever became of it.</summary>
        public bool? All { get; init; }
        public CallCount? Count { get; init; }
        public RequestType? Type { get; init; }
        public CallReason? Reason { get; init; }
        /// <summary>Only those that I may call.</summary>
        public bool? Mine { get; init; }
        public CategoryId? Category { get; init; }
        public BuildingId? Building { get; init; }
        /// <summary>Whoever heard them.</summary>
        public AccountId? Caller { get; init; }
        /// <summary>Heard by nobody of the staff.</summary>
        public bool? Unheard { get; init; }
        /// <summary>To be called by this day or after, by the community's calendar.</summary>
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
        public RainId? Rain { get; init; }
        /// <summary>Those whose request does not have this: a category, a building.</summary>
        public Missing? Missing { get; init; }
    }

    public sealed record Row(DueCallBackId Id, RequestId Request, JoinerId? Joiner, string Number, RequestType Type, string Subject, string? Where, string? Contact, string? Resolution, string? ResolvedBy, DateTimeOffset? ResolvedAt,
        CallReason Reason, DateTimeOffset DueAt, DateTimeOffset? NextAt, bool IsLate, int Attempts, string? LastWords, DateTimeOffset? LastAt, Rank Calls, bool MayCall, CallStanding Standing, Satisfaction? Satisfaction, string? CalledBy, DateTimeOffset? EndedAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",      r => r.Number) { Class = "nowrap" },
        new("Type",        r => r.Type),
        new("Subject",     r => r.Subject) { Class = "wide" },
        new("Where",       r => r.Where),
        new("Contact",     r => r.Contact) { Masked = r => Shown.MaskedName(r.Contact) },
        new("Why call back",         r => r.Reason),
        new("Call back by", r => r.DueAt) { Class = "nowrap" },
        new("Next try",    r => r.NextAt) { Class = "nowrap" },
        new("To be called by", r => r.Calls),
        new("Attempts",    r => r.Attempts) { Class = "num" },
        new("Last said",   r => r.LastWords),
        new("Resolution",  r => r.Resolution),
        new("Resolved by", r => r.ResolvedBy),
        new("Standing",    r => r.Standing),
        new("Satisfaction", r => r.Satisfaction),
        new("Called by",   r => r.CalledBy),
        new("Called at",   r => r.EndedAt) { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var mine = await callers.Mine(Actor, ct);
        var dues = await Worded(Apply(filter), filter.Q.OrNull(), ct);
        var page = await (filter.Mine is true ? dues.Where(mine) : dues).OrderBy(d => d.NextAt ?? d.DueAt).ThenBy(d => d.Of.Number).ThenBy(d => d.Joiner != null).ThenBy(d => d.Id).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, mine, ct));
    }

    /// <summary>Found by what finds the request, or by whoever joined it.</summary>
    private async Task<IQueryable<DueCallBack>> Worded(IQueryable<DueCallBack> dues, string? words, CancellationToken ct)
    {
        if (words is null) return dues;
        var (requests, number) = (await finder.Requests(words, ct), Phones.In(words) is { Length: >= 4 } phone ? phone : null);
        return dues.Where(d => requests.Any(r => r.Id == d.Request) || d.Joiner != null && (d.Who!.ContactName!.Contains(words) || number != null && d.Who!.ContactPhone!.Contains(number)));
    }

    private IQueryable<DueCallBack> Apply(Filter f)
    {
        var dues = Db.Set<DueCallBack>().AsNoTracking().VisibleTo(Actor).InChosenSite(Actor);
        if (f.All is true) dues = dues.Counted();
        else
        {
            var tomorrow = RequestFilters.Start(Shown.DayOf(Now).AddDays(1));
            dues = f.Later is true ? dues.Standing().Where(d => (d.NextAt ?? d.DueAt) >= tomorrow) : dues.Standing().Where(d => (d.NextAt ?? d.DueAt) < tomorrow);
        }
        if (f.Count is { } count) dues = dues.Where(CallCounts.Of(count, Now));
        if (f.Type is { } type) dues = dues.Where(d => d.Of.Type == type);
        if (f.Reason is { } reason) dues = dues.Where(d => d.Reason == reason);
        if (f.Category is { } category) dues = dues.Where(d => d.Of.Category == category);
        if (f.Building is { } building) dues = dues.Where(d => d.Of.Building == building);
        if (f.Caller is { } caller) dues = dues.Where(d => d.EndedBy == caller);
        if (f.Unheard is true) dues = dues.Where(d => d.EndedBy == null);
        if (f.Missing is Missing.NoCategory) dues = dues.Where(d => d.Of.Category == null);
        if (f.Missing is Missing.NoBuilding) dues = dues.Where(d => d.Of.Building == null);
        if (f.Rain is { } rain) dues = dues.Where(d => d.Rain == rain);
        if (f.From is { } from) { var since = RequestFilters.Start(from); dues = dues.Where(d => d.DueAt >= since); }
        if (f.To is { } to) { var until = RequestFilters.Start(to.AddDays(1)); dues = dues.Where(d => d.DueAt < until); }
        return dues;
    }
}
