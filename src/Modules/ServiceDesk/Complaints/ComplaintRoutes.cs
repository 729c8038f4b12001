using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Complaints;

internal static class ComplaintRoutes
{
    public static void MapComplaints(this IEndpointRouteBuilder api)
    {
        var complaints = api.MapGroup("service-desk/complaints/{id}").WithTags("Complaints");
        complaints.MapGet ("",                  (RequestId id, ShowComplaint show, CancellationToken ct) => show.Run(id, ct));
        complaints.MapPost("grade",             (RequestId id, GradeComplaint.Form form, GradeComplaint grade, CancellationToken ct) => grade.Run(id, form, ct));
        complaints.MapPost("raise",             (RequestId id, Bare form, RaiseComplaint raise, CancellationToken ct) => raise.Run(id, form, ct));
        complaints.MapPut ("findings",          (RequestId id, RecordFindings.Form form, RecordFindings record, CancellationToken ct) => record.Run(id, form, ct));
        complaints.MapPut ("proposal",          (RequestId id, WriteProposal.Form form, WriteProposal write, CancellationToken ct) => write.Run(id, form, ct));
        complaints.MapPost("proposal/decision", (RequestId id, DecideProposal.Form form, DecideProposal decide, CancellationToken ct) => decide.Run(id, form, ct));
    }
}
