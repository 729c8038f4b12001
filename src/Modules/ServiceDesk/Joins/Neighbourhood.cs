using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

public static class Neighbourhood
{
    /// <summary>What every resident of a community may know of: open repairs of its public areas. Complaints and what happens in homes are nobody else's affair.</summary>
    public static IQueryable<Request> OpenToNeighbours(this IQueryable<Request> requests, Actor actor) =>
        requests.Open().Where(r => actor.Sites.Contains(r.Site) && r.Type == RequestType.Repair && r.Area == Area.Public);
}
