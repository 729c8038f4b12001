using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

public static class ComplaintQueries
{
    public static IQueryable<Request> Complaints(this IQueryable<Request> requests) => requests.Where(r => r.Type == RequestType.Complaint);

    /// <summary>Valid, open and not major yet.</summary>
    internal static IQueryable<Request> Rising(this IQueryable<Request> requests) => requests.Complaints().Open().Where(r => r.Validity == Validity.Valid && r.Grade != Grade.Major);
}
