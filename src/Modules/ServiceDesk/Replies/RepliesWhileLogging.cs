using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Replies;

/// <summary>The templates for what a caller is told at once, filled with what the agent has typed so far; the number fills itself in when the request is logged.</summary>
public sealed class RepliesWhileLogging(Work work, IEstate estate) : Query<RepliesWhileLogging.Filter, IReadOnlyList<RepliesFor.Row>>(work, Permissions.ReadKnowledge)
{
    public sealed record Filter
    {
        public SiteId? Site { get; init; }
        public RequestType Type { get; init; }
        public CategoryId? Category { get; init; }
        public UnitId? Unit { get; init; }
        /// <summary>The house number as typed so far.</summary>
        public string? House { get; init; }
        public string? Subject { get; init; }
        public string? ContactName { get; init; }
    }

    protected override async Task<IReadOnlyList<RepliesFor.Row>> Handle(Filter filter, CancellationToken ct)
    {
        // A complaint is looked into before it is answered.
        if (filter.Type is RequestType.Complaint) return [];
        var unit = filter.Unit is { } id ? (await estate.Units([id], ct)).GetValueOrDefault(id) : filter.House.OrNull() is { } typed && await estate.UnitsNumbered([typed], ct) is [var one] ? one : null;
        var chosen = unit?.Site ?? filter.Site ?? Actor.Meant;
        var offered = Db.Set<Reply>().VisibleTo(Actor).OfferedFor(ReplyPurpose.Answer, filter.Type, filter.Category);
        if (chosen is { } here) offered = offered.Where(r => r.Sites.Any(s => s.Site == here));
        var replies = await offered.ToListAsync(ct);
        var site = chosen is { } known && Actor.Sites.Contains(known) ? (await estate.Sites([known], ct)).GetValueOrDefault(known) : null;
        var values = new Dictionary<ReplyField, string>(ReplyFields.Here(site, Actor, Now))
        {
            [ReplyField.Customer] = filter.ContactName?.Trim() ?? "",
            [ReplyField.House]    = unit?.Label ?? "",
            [ReplyField.Number]   = $"{{{ReplyFields.NameOf(ReplyField.Number)}}}",
            [ReplyField.Subject]  = filter.Subject?.Trim().Masked() ?? "",
            [ReplyField.Received] = Shown.Time(Now),
        };
        return [.. replies.Select(r => RepliesFor.Row.Of(r, values))];
    }
}
