using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

public static class RequestVisibility
{
    /// <summary>Who sees which requests: staff those of their sites; residents those they brought or joined, the repairs of their homes
    /// since they came, and whatever was merged with one of these. What was split off is another matter, and the affair of who brought it.</summary>
    public static IQueryable<Request> VisibleTo(this IQueryable<Request> requests, Actor actor)
    {
        if (actor.Kind is ActorKind.System) return requests;
        if (actor.Kind is not ActorKind.Resident) return requests.Where(r => actor.Sites.Contains(r.Site));
        var theirs = Theirs(actor);
        var (fromOne, fromOther) = (Across(theirs, t => t.Kind == TieKind.Merged, t => t.Second!), Across(theirs, t => t.Kind == TieKind.Merged, t => t.First!));
        return requests.FollowedBy(actor)
            .Union(requests.Where(r => r.TiesAsOne.AsQueryable().Any(fromOne)))
            .Union(requests.Where(r => r.TiesAsOther.AsQueryable().Any(fromOther)));
    }

    /// <summary>Of those a resident sees, the ones whose words, messages and files they may read: repairs, and what they brought themselves.
    /// Complaints and all else are the affair of who brought them; others learn how far they are. Of others, all they see.</summary>
    public static IQueryable<Request> ReadableBy(this IQueryable<Request> requests, Actor actor) => actor.Kind is not ActorKind.Resident
        ? requests.VisibleTo(actor)
        : requests.VisibleTo(actor).Where(r => r.Type == RequestType.Repair).Union(requests.BroughtBy(actor));

    /// <summary>The same of one that a resident sees.</summary>
    public static bool IsReadable(this Request request, bool isOwn) => isOwn || request.Type is RequestType.Repair;

    /// <summary>As it stands for this person: to whoever stepped out it is withdrawn.</summary>
    public static RequestState StateFor(this Request request, Actor actor) => request.WasLeftBy(actor) ? RequestState.Cancelled : request.State;

    /// <summary>Of those a resident sees, the ones that are also theirs: brought or joined, not merely merged with such.</summary>
    public static IQueryable<Request> FollowedBy(this IQueryable<Request> requests, Actor actor) => requests.BroughtBy(actor)
        .Union(requests.Where(r => r.Joiners.Any(j => j.Reporter == actor.Account || j.Customer != null && actor.Reach<CustomerId>().Contains(j.Customer.Value))));

    /// <summary>Of those a resident sees, the ones in which they have a say: brought by them or in their name, or a repair of their home. Of others, all they see.</summary>
    public static IQueryable<Request> BroughtBy(this IQueryable<Request> requests, Actor actor) => actor.Kind is not ActorKind.Resident
        ? requests.VisibleTo(actor)
        : actor.Reach<UnitId>().Aggregate(
            requests.Where(r => r.Reporter == actor.Account || r.Customer != null && actor.Reach<CustomerId>().Contains(r.Customer.Value)),
            (seen, home) => seen.Union(requests.Where(RepairsAt(home, actor))));

    /// <summary>The customer is who reported it, or in whose name the desk logged it, until they step out.</summary>
    public static bool WasBroughtBy(this Request request, Actor actor) => request.SteppedOutAt is null && request.IsOf(actor);

    /// <summary>They brought it and stepped out: it goes on for others.</summary>
    public static bool WasLeftBy(this Request request, Actor actor) => request.SteppedOutAt is not null && request.IsOf(actor);

    /// <summary>Without those that they brought and stepped out of. They may be anybody's who is no resident.</summary>
    public static IQueryable<Request> NotLeftBy(this IQueryable<Request> requests, Actor actor) => actor.Kind is not ActorKind.Resident
        ? requests
        : requests.Where(r => r.SteppedOutAt == null || r.Reporter != actor.Account && (r.Customer == null || !actor.Reach<CustomerId>().Contains(r.Customer.Value)));

    private static bool IsOf(this Request request, Actor actor) =>
        actor.Account is { } me && request.Reporter == me || request.Customer is { } customer && actor.Kind is ActorKind.Resident && actor.Reach<CustomerId>().Contains(customer);

    private static Expression<Func<Request, bool>> RepairsAt(UnitId home, Actor actor)
    {
        var since = Shown.At(actor.Since(home).ToDateTime(TimeOnly.MinValue));
        return r => r.Unit == home && r.Area == Area.Private && r.Type == RequestType.Repair && r.ReceivedAt >= since;
    }

    private static Expression<Func<Request, bool>> Theirs(Actor actor)
    {
        Expression<Func<Request, bool>> mine = r => r.Reporter == actor.Account || r.Customer != null && actor.Reach<CustomerId>().Contains(r.Customer.Value)
            || r.Joiners.Any(j => j.Reporter == actor.Account || j.Customer != null && actor.Reach<CustomerId>().Contains(j.Customer.Value));
        return actor.Reach<UnitId>().Select(home => RepairsAt(home, actor)).Aggregate(mine, (all, one) =>
            Expression.Lambda<Func<Request, bool>>(Expression.OrElse(all.Body, Put(one, all.Parameters[0])), all.Parameters));
    }

    /// <summary>Seen from a tie: what holds for the request at its other end.</summary>
    private static Expression<Func<RequestTie, bool>> Across(Expression<Func<Request, bool>> holds, Expression<Func<RequestTie, bool>> shares, Expression<Func<RequestTie, Request>> end) =>
        Expression.Lambda<Func<RequestTie, bool>>(Expression.AndAlso(shares.Body, Put(holds, Put(end, shares.Parameters[0]))), shares.Parameters);

    private static Expression Put(LambdaExpression lambda, Expression argument) => ReplacingExpressionVisitor.Replace(lambda.Parameters[0], argument, lambda.Body);
}
