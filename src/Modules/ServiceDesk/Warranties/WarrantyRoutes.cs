using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;

namespace Steward.ServiceDesk.Warranties;

internal static class WarrantyRoutes
{
    public static void MapWarranties(this IEndpointRouteBuilder api)
    {
        var warranty = api.MapGroup("service-desk/warranty").WithTags("Warranty");
        warranty.MapList<ClaimList, ClaimList.Filter, ClaimList.Row>("", ClaimList.Columns, "With the developer");
        warranty.MapGet ("terms",               (TermList terms, CancellationToken ct) => terms.Run(new(), ct));
        warranty.MapPost("terms",               (AddTerm.Form form, AddTerm add, CancellationToken ct) => add.Run(form, ct));
        warranty.MapPut ("terms/{id}",          (WarrantyTermId id, EditTerm.Form form, EditTerm edit, CancellationToken ct) => edit.Run(id, form, ct));
        warranty.MapPost("defects",             (TakeUpDefect.Form form, TakeUpDefect take, CancellationToken ct) => take.Run(form, ct)).WithSummary("Follows a defect found at a handover as a repair request; the counter does so by itself.");
        warranty.MapGet ("{request}",           (RequestId request, ShowWarranty show, CancellationToken ct) => show.Run(request, ct));
        warranty.MapPost("{request}/hand",      (RequestId request, HandToDeveloper.Form form, HandToDeveloper hand, CancellationToken ct) => hand.Run(request, form, ct));
        warranty.MapPost("{request}/settle",    (RequestId request, SettleClaim.Form form, SettleClaim settle, CancellationToken ct) => settle.Run(request, form, ct));
    }
}
