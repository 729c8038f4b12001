using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Levels;

/// <summary>How a request's times come about: which standard, which of its promises, and every stretch of every clock (计时明细).</summary>
public sealed class ShowClock(Work work, Promises promises, LegalReply law) : Query<RequestId, ShowClock.View>(work, Permissions.See)
{
    /// <param name="IsOfThen">It was over before the calendar was changed: what it was told then stands, and the stretches are of the calendar as it is now.</param>
    public sealed record View(RequestId Id, string Number, string Subject, RequestType Type, Urgency Urgency, DateTimeOffset Received, DateTimeOffset From, string Policy, DateOnly? PolicyFrom, TimeOnly OpensAt, TimeOnly ClosesAt, IReadOnlyList<Reading> Readings, DateTimeOffset Now, LegalReply.Limit? Law, bool WasOver, bool IsOfThen);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var policy = await promises.Policy(request.Site, Shown.DayOf(request.ClocksFrom), ct);
        var now = await promises.Read(request, Now, ct);
        var readings = request.IsOpen ? now : [.. now.Select(r => r with { DueAt = request.PromisedBy(r.Goal) })];
        return new(id, request.Number, request.Subject.Masked(), request.Type, request.Urgency, request.ReceivedAt, request.ClocksFrom, policy.Name, policy == StandardLevels.Usual ? null : policy.From, policy.OpensAt, policy.ClosesAt, readings, Now, await law.Of(request, Now, ct), request.WasOver, now.Zip(readings).Any(r => Differ(r.First.DueAt, r.Second.DueAt)));
    }

    /// <summary>Databases keep a moment less finely than it is worked out.</summary>
    private static bool Differ(DateTimeOffset? one, DateTimeOffset? other) => one.HasValue != other.HasValue || (one - other)?.Duration() >= TimeSpan.FromSeconds(1);
}
