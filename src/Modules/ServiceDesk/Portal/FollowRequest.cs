using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Portal;

/// <summary>One request as its customer follows it: no internal words, no telephone numbers, no other persons.
/// Of what is no repair and was brought by another household, only how far it is and what came of it.</summary>
public sealed class FollowRequest(Work work, IEstate estate, Workers workers, Stories stories, HoldReasons holds) : Query<RequestId, FollowRequest.View>(work, Permissions.Portal)
{
    /// <param name="Subject">Null of what is another household's affair.</param>
    /// <param name="HeldFor">What it waits for, while it waits.</param>
    /// <param name="GoesOn">Others are with it: it goes on for them if this one steps out.</param>
    public sealed record View(RequestId Id, string Number, RequestType Type, RequestState State, string? Subject, string? Category, string? Details, string? Where, DateTimeOffset ReceivedAt, DateTimeOffset? AppointedAt,
        IReadOnlyList<Step> Steps, Step Step, Wanted Wanted, string? HeldFor, DateTimeOffset? HeldUntil, string? Resolution, Satisfaction? Satisfaction, IReadOnlyList<Order> Orders, IReadOnlyList<Entry> Entries,
        bool CanAdd, bool CanWithdraw, bool GoesOn, bool CanRate, bool AfterRain, bool IsOwn, int Households, RequestId? MergedInto, IReadOnlyList<Other> Together, int Version);

    /// <summary>Another report of the same, merged with this one or split off it.</summary>
    public sealed record Other(RequestId Id, string Number);

    public sealed record Order(WorkOrderId Id, string Number, WorkOrderState State, string Worker, DateTimeOffset? AppointedAt, string? Result, Money? Quoted, string? QuoteNote, bool IsFree, Money Due, IReadOnlyList<Line> Lines, bool CanAnswer, int Version);
    public sealed record Line(string Name, decimal Quantity, string? Unit, Money Amount);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var r = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var isOwn = await Db.Set<Request>().BroughtBy(Actor).AnyAsync(o => o.Id == id, ct);
        var (isReadable, hasLeft) = (r.IsReadable(isOwn), r.WasLeftBy(Actor));
        var category = !isReadable && r.Category is { } kind ? (await Db.Set<Category>().SingleAsync(c => c.Id == kind, ct)).Title : null;
        var joiners = await Db.Set<Joiner>().Where(j => j.Request == id).ToListAsync(ct);
        var mine = r.WasBroughtBy(Actor) ? null : await Db.Set<Joiner>().VisibleTo(Actor).Still().FirstOrDefaultAsync(j => j.Request == id, ct);
        var together = (await Db.TiedTo(id, Actor, ct)).Where(t => t.Kind is not TieKind.Linked && t.Request.Id != r.MergedInto).Select(t => new Other(t.Request.Id, t.Request.Number)).ToArray();
        var orders = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).Include(o => o.Lines).Where(o => o.Request == id).OrderBy(o => o.Number).ToListAsync(ct);
        var names = await workers.Names(orders.Select(o => o.Worker).Distinct(), ct);
        var unit = isOwn && r.Unit is { } u ? (await estate.Units([u], ct)).GetValueOrDefault(u)?.Label : null;
        var story = await stories.Of([r.Key, .. orders.Select(o => o.Key)], inFull: isOwn, ct);
        var states = orders.Select(o => o.State).ToArray();
        var open = RequestLifecycle.Rules.Open(r, Actor);
        var goesOn = open.Contains(RequestAction.Cancel) && (joiners.Any(j => j.IsStill) || await Db.IsBroughtByOthers(r, Actor, ct));
        var mayAnswer = isOwn && !hasLeft;
        var joiner = mine?.Id;
        var afterRain = (r.WasBroughtBy(Actor) || mine is not null) && await Db.Set<DueCallBack>().Standing().AnyAsync(d => d.Request == id && d.AfterRain && d.Joiner == joiner, ct);
        var canRate = Steps.CanRate(r, mine, afterRain, Actor);
        var heldFor = isReadable && r.HeldFor is { } why ? (await holds.Titles(ct)).GetValueOrDefault(why) : null;
        return new(r.Id, r.Number, r.Type, r.StateFor(Actor), isReadable ? r.Subject.Masked(isOwn) : null, category, isReadable ? r.Details.Masked(isOwn) : null,
            string.Join(' ', new[] { unit, isReadable ? r.Place.Masked(isOwn) : null }.Where(w => w is not null)), r.ReceivedAt, isReadable ? r.AppointmentFrom : null,
            r.Type is RequestType.Repair ? Enum.GetValues<Step>() : [Step.Sent, Step.Accepted, Step.Done, Step.Closed],
            Steps.Of(r.State, r.Type is RequestType.Repair && Steps.SomebodySent(states)), Steps.WantedOf(r, mayAnswer && orders.Any(o => o.AwaitsAnswer), canRate, afterRain), heldFor, heldFor is null ? null : r.HeldUntil, isReadable ? r.Resolution : r.Resolution.Masked(), mine is null ? isOwn ? r.Satisfaction : null : mine.SaidOf(r),
            [.. orders.Where(o => o.State is not (WorkOrderState.Cancelled or WorkOrderState.Returned)).Select(o => OrderOf(o, names.GetValueOrDefault(o.Worker) ?? "", isOwn, mayAnswer))],
            !isReadable ? [] : PublicStory.Entries(r, orders, names, isOwn && joiners.Count == 0 ? story : await Anonymous(story, ct), Actor.Name),
            !r.IsOver && isReadable && !hasLeft, open.Contains(RequestAction.Cancel) && (goesOn || orders.All(o => o.MayBeWithdrawn)), goesOn, canRate, afterRain,
            isOwn, JoinersOfRequest.Households(r, joiners), r.MergedInto, together, r.Version);
    }

    /// <summary>Price and bill are the affair of who brought it.</summary>
    private Order OrderOf(WorkOrder o, string worker, bool isOwn, bool mayAnswer) =>
        new(o.Id, o.Number, o.State, worker, o.AppointedAt, o.Result, isOwn ? o.Quoted : null, isOwn ? o.QuoteNote : null, o.IsFree, o.Due, isOwn ? [.. o.Lines.Select(l => new Line(l.Name, l.Quantity, l.Unit, l.Amount))] : [],
            mayAnswer && WorkOrderLifecycle.Rules.Open(o, Actor).Contains(WorkOrderAction.Agree), o.Version);

    /// <summary>Where several households meet, neighbours have no names.</summary>
    private async Task<Story> Anonymous(Story story, CancellationToken ct)
    {
        var writers = story.Remarks.Select(m => m.ByName).Concat(story.Files.Select(f => f.ByName)).Distinct().ToArray();
        var staff = await Db.Users.Where(a => a.Kind == ActorKind.Staff && writers.Contains(a.Name)).Select(a => a.Name).ToListAsync(ct);
        string Name(string by) => by == Actor.Name || staff.Contains(by) ? by : "";
        return new(story.Moves, [.. story.Remarks.Select(m => m with { ByName = Name(m.ByName) })], [.. story.Files.Select(f => f with { ByName = Name(f.ByName) })]);
    }
}
