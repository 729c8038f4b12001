using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Customers.Duplicates;
using Steward.Platform.Stories;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>Customers on record twice, on one page: proposals, comparing, merging and undoing.</summary>
internal static class MergeSetup
{
    public static IServiceCollection AddMerges(this IServiceCollection services) => services
        .AddScoped<DuplicateFinder>()
        .AddScoped<MergeView>()
        .GuardThings<LikelyDuplicate, LikelyDuplicateId>(LikelyDuplicateVisibility.VisibleTo)
        .GuardThings<CustomerMerge, CustomerMergeId>(CustomerMergeVisibility.VisibleTo);

    public static void MapMerges(this IEndpointRouteBuilder api)
    {
        var customers = api.MapGroup("estate/customers").WithTags("Customers");
        customers.MapGet ("{id}/compare/{other}", (CustomerId id, CustomerId other, CompareCustomers compare, CancellationToken ct) => compare.Run(new(id, other), ct));
        customers.MapPost("{id}/merge",           (CustomerId id, MergeCustomers.Form form, MergeCustomers merge, CancellationToken ct) => merge.Run(id, form, ct));
        customers.MapPost("{id}/tell-apart",      (CustomerId id, TellApart.Form form, TellApart tell, CancellationToken ct) => tell.Run(id, form, ct));

        var pairs = api.MapGroup("estate/duplicates").WithTags("Customers on record twice");
        pairs.MapPersonalList<LikelyDuplicateList, LikelyDuplicateList.Filter, LikelyDuplicateList.Row>("", LikelyDuplicateList.Columns, "Likely duplicates");
        pairs.MapPost("{id}/reconsider", (LikelyDuplicateId id, Bare form, Reconsider reconsider, CancellationToken ct) => reconsider.Run(id, form, ct));
        api.MapGroup("estate/sites").WithTags("Customers on record twice").MapPost("{id}/find-duplicates", (SiteId id, Bare form, FindDuplicates find, CancellationToken ct) => find.Run(id, form, ct));

        var merges = api.MapGroup("estate/merges").WithTags("Customers on record twice");
        merges.MapPersonalList<CustomerMergeList, CustomerMergeList.Filter, CustomerMergeList.Row>("", CustomerMergeList.Columns, "Merged customers");
        merges.MapGet ("{id}",        (CustomerMergeId id, ShowCustomerMerge show, CancellationToken ct) => show.Run(id, ct));
        merges.MapPost("{id}/undo",   (CustomerMergeId id, UndoMerge.Form form, UndoMerge undo, CancellationToken ct) => undo.Run(id, form, ct));
        merges.MapPost("{id}/finish", (CustomerMergeId id, Bare form, FinishMerge finish, CancellationToken ct) => finish.Run(id, form, ct));
        merges.MapPost("{id}/gather", (CustomerMergeId id, Bare form, GatherLate gather, CancellationToken ct) => gather.Run(id, form, ct));
    }
}
