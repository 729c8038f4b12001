using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

internal static class TenureRoutes
{
    public static void MapTenure(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("estate/tenure-changes").WithTags("Changes of owner and tenant");
        changes.MapList<TenureChangeList, TenureChangeList.Filter, TenureChangeList.Row>("", TenureChangeList.Columns, "Changes of owner and tenant");
        changes.MapGet ("{id}", (TenureChangeId id, ShowTenureChange show, CancellationToken ct) => show.Run(id, ct));
        changes.MapPost("{id}/approve",  (TenureChangeId id, ApproveTenureChange.Form form, ApproveTenureChange approve, CancellationToken ct) => approve.Run(id, form, ct));
        changes.MapPost("{id}/refuse",   (TenureChangeId id, RefuseTenureChange.Form form, RefuseTenureChange refuse, CancellationToken ct) => refuse.Run(id, form, ct));
        changes.MapPost("{id}/withdraw", (TenureChangeId id, Bare form, WithdrawTenureChange withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
        changes.MapPost("",     (ChangeTenure.Form form, ChangeTenure change, CancellationToken ct) => change.Run(form, ct));
        api.MapGroup("estate/leases").WithTags("Changes of owner and tenant").MapPost("{id}/remind", (OccupancyId id, Bare form, RemindOfLease remind, CancellationToken ct) => remind.Run(id, form, ct)).WithSummary("Looks again at one lease now, as is done of all every morning.");
    }
}
