using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Who else brought a request, into which it was merged, and which customers' messages could still be taken out of it.</summary>
public sealed class JoinersOfRequest(Work work, IEstate estate, Revealing revealing) : Query<RequestId, JoinersOfRequest.View>(work, Permissions.See)
{
    /// <param name="Households">How many households brought it in all.</param>
    public sealed record View(RequestId Request, IReadOnlyList<Row> Joiners, int Households, Other? MergedInto, OutageRef? Outage, IReadOnlyList<Message> Messages, bool CanJoin, bool CanSplit);
    /// <param name="From">The number of the request they had brought themselves.</param>
    public sealed record Row(JoinerId Id, string? Name, CustomerId? Customer, string? House, UnitId? Unit, string? Phone, string? Words, Channel Channel, DateTimeOffset JoinedAt, string ByName, Other? From, Other? WentOnWith, Satisfaction? Satisfaction, bool CanSplit, bool CanHear);
    public sealed record Other(RequestId Id, string Number);
    public sealed record OutageRef(OutageId Id, string What, OutageState State);
    public sealed record Message(long Id, string ByName, string Words, DateTimeOffset At);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var joiners = await Db.Set<Joiner>().VisibleTo(Actor).Where(j => j.Request == id).OrderBy(j => j.JoinedAt).ToListAsync(ct);
        var shown = await revealing.IsOpen(id.Value, RevealContact.Part, ct);
        var units = await estate.Units(joiners.Select(j => j.Unit).OfType<UnitId>().Distinct(), ct);
        var customers = await estate.Customers(joiners.Select(j => j.Customer).OfType<CustomerId>().Distinct(), ct);
        var others = joiners.SelectMany(j => new[] { j.From, j.WentOnWith }).Append(request.MergedInto).OfType<RequestId>().Distinct().ToArray();
        var numbers = await Db.Set<Request>().VisibleTo(Actor).Where(r => others.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => new Other(r.Id, r.Number), ct);
        var outage = await Db.Set<Outage>().VisibleTo(Actor).Where(o => o.Request == id).Latest().Select(o => new OutageRef(o.Id, o.What, o.State)).FirstOrDefaultAsync(ct);
        var mayDirect = Actor.May(Permissions.Direct);
        return new(id, [.. joiners.Select(j => new Row(j.Id, j.ContactName ?? Find(customers, j.Customer)?.Name, j.Customer, Find(units, j.Unit)?.Label, j.Unit, j.ContactPhone is null ? null : Shown.Masked(j.ContactPhone), j.Words.Masked(shown), j.Channel,
                j.JoinedAt, j.ByName, Find(numbers, j.From), Find(numbers, j.WentOnWith), j.SaidOf(request), mayDirect && j.IsStill && j.From is null, Actor.May(Permissions.CallBack) && j.IsToBeHeard(request)))],
            Households(request, joiners), Find(numbers, request.MergedInto), outage, mayDirect && !request.IsOver ? await Messages(id, shown, ct) : [], request.IsOpen && Actor.May(Permissions.Open), mayDirect && !request.IsOver);
    }

    /// <summary>The first, unless they stepped out, and all who joined, each household once.</summary>
    internal static int Households(Request request, IEnumerable<Joiner> joiners) =>
        joiners.Where(j => j.IsStill).Select(j => j.Household).Concat(request.SteppedOutAt is null ? [Joiner.HouseholdOf(request.Unit, request.Customer, request.ContactPhone) ?? request.Id.ToString()] : []).Distinct().Count();

    private async Task<IReadOnlyList<Message>> Messages(RequestId id, bool shown, CancellationToken ct) =>
        await Db.Set<Remark>().Where(m => m.Thing == id.Value && m.IsPublic && Db.Users.Any(a => a.Id == m.By && a.Kind == ActorKind.Resident) && !Db.Set<Request>().Any(r => r.SplitFrom == m.Id))
            .OrderBy(m => m.Id).Select(m => new Message(m.Id, m.ByName, m.Words.Masked(shown), m.At)).ToListAsync(ct);

    private static TValue? Find<TId, TValue>(IReadOnlyDictionary<TId, TValue> found, TId? id) where TId : struct where TValue : class => id is { } it ? found.GetValueOrDefault(it) : null;
}
