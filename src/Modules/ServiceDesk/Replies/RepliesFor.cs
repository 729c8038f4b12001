using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Knowledge;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Replies;

/// <summary>What lies at hand for a reply to a request: templates filled in for it, and what the knowledge base knows of it.</summary>
public sealed class RepliesFor(Work work, IEstate estate, Colleagues colleagues, AnswerFinder answers) : Query<RepliesFor.Filter, RepliesFor.View>(work, Permissions.ReadKnowledge)
{
    public sealed record Filter(RequestId Request, ReplyPurpose Purpose);

    public sealed record View(IReadOnlyList<Row> Replies, IReadOnlyList<LikelyAnswers.Row> Answers);

    /// <param name="Words">Filled in; what is not known stays a gap: «【？维修人员】».</param>
    public sealed record Row(ReplyId Id, string Title, string Words, bool HasGaps)
    {
        internal static Row Of(Reply reply, IReadOnlyDictionary<ReplyField, string> known)
        {
            var words = ReplyFields.Fill(reply.Words, known);
            return new(reply.Id, reply.Title, words, words.Contains(ReplyFields.Gap("")[..2], StringComparison.Ordinal));
        }
    }

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == filter.Request).OrNotFound(ct);
        var replies = await Db.Set<Reply>().VisibleTo(Actor).Where(r => r.Sites.Any(s => s.Site == request.Site)).OfferedFor(filter.Purpose, request.Type, request.Category).ToListAsync(ct);
        var known = replies.Count == 0 ? [] : await Known(request, ct);
        var told = filter.Purpose is ReplyPurpose.Hold or ReplyPurpose.Remark ? [] : await answers.Find(new(request.Site, request.Type, request.Category, $"{request.Subject} {request.Details}"), ct);
        return new([.. replies.Select(r => Row.Of(r, known))], told);
    }

    private async Task<Dictionary<ReplyField, string>> Known(Request request, CancellationToken ct)
    {
        var order = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).Where(o => o.Request == request.Id && o.State != WorkOrderState.Cancelled && o.State != WorkOrderState.Returned).OrderByDescending(o => o.DispatchedAt).FirstOrDefaultAsync(ct);
        var unit = request.Unit is { } u ? (await estate.Units([u], ct)).GetValueOrDefault(u)?.Label : null;
        var customer = request.ContactName ?? (request.Customer is { } c ? (await estate.Customers([c], ct)).GetValueOrDefault(c)?.Name : null);
        return new(ReplyFields.Here((await estate.Sites([request.Site], ct))[request.Site], Actor, Now))
        {
            [ReplyField.Customer]    = customer ?? "",
            [ReplyField.House]       = unit ?? "",
            [ReplyField.Number]      = request.Number,
            [ReplyField.Subject]     = request.Subject.Masked(),
            [ReplyField.Received]    = Shown.Time(request.ReceivedAt),
            [ReplyField.Due]         = request.DueAt is { } due ? Shown.Time(due) : "",
            [ReplyField.Worker]      = order is null ? "" : await colleagues.Name(order.Worker, ct),
            [ReplyField.Appointment] = (order?.AppointedAt ?? request.AppointmentFrom) is { } at ? Shown.Time(at) : "",
        };
    }
}
