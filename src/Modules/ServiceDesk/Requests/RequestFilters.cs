using System.Linq.Expressions;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;

namespace Steward.ServiceDesk.Requests;

public static class RequestFilters
{
    public static IQueryable<Request> Apply(IQueryable<Request> requests, RequestList.Filter f, Actor actor, DateTimeOffset now)
    {
        if (f.State is { } state) requests = requests.Where(r => r.State == state);
        if (f.Type is { } type) requests = requests.Where(r => r.Type == type);
        if (f.Category is { } category) requests = requests.Where(r => r.Category == category);
        if (f.Channel is { } channel) requests = requests.Where(r => r.Channel == channel);
        if (f.Urgency is { } urgency) requests = requests.Where(r => r.Urgency == urgency);
        if (f.Satisfaction is { } satisfaction) requests = requests.Where(r => r.Satisfaction == satisfaction);
        if (f.Grade is { } grade) requests = requests.Where(r => r.Grade == grade);
        if (f.Validity is { } validity) requests = requests.Where(r => r.Validity == validity);
        if (f.Responsibility is { } responsibility) requests = requests.Where(r => r.Responsibility == responsibility);
        if (f.Group is true) requests = requests.Where(r => r.GroupSince != null);
        if (f.Ungraded is true) requests = requests.Complaints().Open().Where(r => r.Grade == null && r.Validity == null);
        if (f.Site is { } site) requests = requests.Where(r => r.Site == site);
        if (f.Building is { } building) requests = requests.Where(r => r.Building == building);
        if (f.Unit is { } unit) requests = requests.Where(r => r.Unit == unit);
        if (f.Customer is { } customer) requests = requests.Where(r => r.Customer == customer);
        if (f.Point is { } point) requests = requests.Where(r => r.Point == point);
        if (f.Department is { } department) requests = requests.Where(r => r.Department == department);
        if (f.Holder is { } holder) requests = requests.Where(r => r.Holder == holder);
        if (f.Missing is { } missing) requests = requests.Where(Without(missing));
        if (f.Mine is true) requests = requests.Where(r => r.Holder == actor.Account);
        if (f.Unheld is true) requests = requests.Where(r => r.Holder == null);
        if (f.Open is true || f.Late is true || f.Unheld is true) requests = requests.Open();
        if (f.Late is true) requests = requests.Where(r => r.DueAt < now);
        if (f.Measure is { } measure) requests = requests.Where(Figures.Measures.Of(measure, now));
        if (f.ToCallBack is true) requests = requests.ToCallBack();
        if (f.From is { } from) { var since = Start(from); requests = requests.Where(r => r.ReceivedAt >= since); }
        if (f.To is { } to) { var until = Start(to.AddDays(1)); requests = requests.Where(r => r.ReceivedAt < until); }
        if (f.RatedFrom is { } ratedFrom) { var since = Start(ratedFrom); requests = requests.Where(r => r.CalledBackAt >= since); }
        if (f.RatedTo is { } ratedTo) { var until = Start(ratedTo.AddDays(1)); requests = requests.Where(r => r.CalledBackAt < until); }
        if (f.ResolvedFrom is { } resolved) { var since = Start(resolved); requests = requests.Where(r => r.ResolvedAt >= since); }
        if (f.ResolvedTo is { } done) { var until = Start(done.AddDays(1)); requests = requests.Where(r => r.ResolvedAt < until); }
        return requests;
    }

    private static Expression<Func<Request, bool>> Without(Missing missing) => missing switch
    {
        Missing.NoHolder     => r => r.Holder == null,
        Missing.NoBuilding   => r => r.Building == null,
        Missing.NoCategory   => r => r.Category == null,
        Missing.NoDepartment => r => r.Department == null,
        _                    => r => r.Type == RequestType.Complaint && r.Grade == null && r.Validity == null,
    };

    public static readonly Expression<Func<Request, bool>> IsOpen = r => r.State == RequestState.New || r.State == RequestState.Accepted || r.State == RequestState.OnHold;

    /// <summary>Was not over already when it was taken in from a register.</summary>
    public static readonly Expression<Func<Request, bool>> IsOurs = r => r.ResolvedAt == null || r.ResolvedAt >= r.ClocksFrom;

    public static IQueryable<Request> Open(this IQueryable<Request> requests) => requests.Where(IsOpen);

    /// <summary>Somebody is to be called back about it: whoever brought it, or joined.</summary>
    public static IQueryable<Request> ToCallBack(this IQueryable<Request> requests) =>
        requests.Where(r => (r.State == RequestState.Resolved || r.State == RequestState.Closed) && r.CallsDue.Any(d => d.EndedAt == null && d.Round == r.TimesReopened && (d.Who == null || d.Who.WentOnWith == null)));

    /// <summary>When a day begins by the community's clock.</summary>
    public static DateTimeOffset Start(DateOnly day) => Shown.At(day.ToDateTime(TimeOnly.MinValue));

    /// <summary>Where it is, in one line: the house number, else the building, and the place in it.</summary>
    public static string? Where(this Request r, IReadOnlyDictionary<UnitId, UnitCard> units, IReadOnlyDictionary<BuildingId, string> buildings)
    {
        var spot = r.Unit is { } u ? units.GetValueOrDefault(u)?.Label : r.Building is { } b ? buildings.GetValueOrDefault(b) : null;
        return spot is null ? r.Place.Masked() : r.Place is null ? spot : $"{spot} {r.Place.Masked()}";
    }
}
