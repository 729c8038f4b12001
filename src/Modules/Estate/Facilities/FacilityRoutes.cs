using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

internal static class FacilityRoutes
{
    public static void MapFacilities(this IEndpointRouteBuilder api)
    {
        var facilities = api.MapGroup("estate/facilities").WithTags("Facilities");
        facilities.MapList<FacilityList, FacilityList.Filter, FacilityList.Row>("", FacilityList.Columns, "Facilities");
        facilities.MapList<CertificatesDue, CertificatesDue.Filter, CertificatesDue.Row>("certificates-due", CertificatesDue.Columns, "Expiring certificates");
        facilities.MapGet ("overview",       (FacilityOverview overview, CancellationToken ct) => overview.Run(new(), ct));
        facilities.MapGet ("labels",         ([AsParameters] FacilityLabels.Filter filter, FacilityLabels labels, CancellationToken ct) => labels.Run(filter, ct));
        facilities.MapGet ("{id}",           (FacilityId id, ShowFacility show, CancellationToken ct) => show.Run(id, ct));
        facilities.MapPost("",               (AddFacility.Form form, AddFacility add, CancellationToken ct) => add.Run(form, ct));
        facilities.MapPost("{id}/correct",   (FacilityId id, FacilityFields form, CorrectFacility correct, CancellationToken ct) => correct.Run(id, form, ct));
        facilities.MapPost("{id}/remind",    (FacilityId id, Bare form, RemindOfCertificates remind, CancellationToken ct) => remind.Run(id, form, ct)).WithSummary("Looks again at the certificates of one facility now, as is done of all every morning.");
        facilities.MapPost("{id}/certify",   (FacilityId id, CertifyFacility.Form form, CertifyFacility certify, CancellationToken ct) => certify.Run(id, form, ct));
        facilities.MapPost("{id}/stop",      (FacilityId id, StopFacility.Form form, StopFacility stop, CancellationToken ct) => stop.Run(id, form, ct));
        facilities.MapPost("{id}/restart",   (FacilityId id, RestartFacility.Form form, RestartFacility restart, CancellationToken ct) => restart.Run(id, form, ct));
        facilities.MapPost("{id}/scrap",     (FacilityId id, ScrapFacility.Form form, ScrapFacility scrap, CancellationToken ct) => scrap.Run(id, form, ct));
        facilities.MapPost("{id}/reinstate", (FacilityId id, ReinstateFacility.Form form, ReinstateFacility reinstate, CancellationToken ct) => reinstate.Run(id, form, ct));
        facilities.MapPost("certificates/{id}/withdraw", (FacilityCertificateId id, WithdrawCertificate.Form form, WithdrawCertificate withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
    }
}
