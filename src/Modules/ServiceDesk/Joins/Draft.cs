using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>What is known so far of a request that somebody is just writing down.</summary>
public sealed record Draft(RequestType? Type = null, CategoryId? Category = null, UnitId? Unit = null, BuildingId? Building = null, string? Place = null, string? Words = null, CustomerId? Customer = null, string? Phone = null);

/// <summary>Why another request may be the same.</summary>
public enum Alike { SameCaller, SameHouse, SameBuilding, SamePlace, SameCategory, SimilarWords, Outage }

/// <summary>How likely a request is the one that somebody is just writing down, and why.</summary>
/// <param name="Words">How alike the words are, between 0 and 1.</param>
public sealed record Resemblance(int Points, IReadOnlyList<Alike> Because, double Words)
{
    /// <summary>From so many points on it is worth a look; from so many on, worth stopping for.</summary>
    public const int WorthALook = 40, WorthStopping = 60;

    /// <summary>Nobody with a telephone in hand is stopped because the same caller has another trouble: the words must be alike too.</summary>
    public bool IsLikely => Points >= WorthStopping && Words >= .4;

    public static Resemblance Of(Draft draft, Request request, bool isOutage, DateTimeOffset now)
    {
        var (points, because) = (0, new List<Alike>());
        void Add(bool holds, int worth, Alike why)
        {
            if (!holds) return;
            points += worth;
            because.Add(why);
        }
        Add(draft.Phone is not null && request.ContactPhone == draft.Phone || draft.Customer is not null && request.Customer == draft.Customer, 15, Alike.SameCaller);
        if (draft.Unit is not null && request.Unit == draft.Unit && request.Area is Area.Private) Add(true, 25, Alike.SameHouse);
        else if (draft.Building is not null && request.Building == draft.Building) Add(true, request.Area is Area.Public ? 20 : 5, Alike.SameBuilding);
        else if (draft.Building is not null && request.Building is not null) points -= 25;
        var (mine, theirs) = ($"{draft.Place} {draft.Words}", $"{request.Place} {request.Subject} {request.Details}");
        var place = Likeness.SamePlace(mine, theirs);
        Add(place is true, 15, Alike.SamePlace);
        if (place is false) points -= 35;
        Add(draft.Category is not null && request.Category == draft.Category, 15, Alike.SameCategory);
        if (draft.Type is { } type) points += type == request.Type ? 5 : -5;
        // Somebody else's home is another matter, however alike the words: every kitchen tap drips the same way.
        var elsewhere = request.Area is Area.Private && request.Unit is not null && draft.Unit is not null && request.Unit != draft.Unit;
        var words = Math.Max(Likeness.Of(draft.Words, request.Subject), .9 * Likeness.Of(draft.Words, theirs));
        points += (int)Math.Round((elsewhere ? 30 : 55) * words);
        if (words >= .3) because.Add(Alike.SimilarWords);
        var age = now - request.ReceivedAt;
        points += age < TimeSpan.FromDays(1) ? 8 : age < TimeSpan.FromDays(3) ? 4 : 0;
        Add(isOutage, draft.Words is null ? 45 : 10, Alike.Outage);
        return new(points, because, words);
    }
}
