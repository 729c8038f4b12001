using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables;

public static class MappedList
{
    /// <summary>A list under one path: a page as JSON, and all pages as «export.xlsx» and «export.csv».</summary>
    /// <param name="title">The name of the file, in English; by default from the query's name.</param>
    public static RouteHandlerBuilder MapList<TList, TFilter, TRow>(this IEndpointRouteBuilder routes, string pattern, IReadOnlyList<Column<TRow>> columns, string? title = null)
        where TList : Query<TFilter, PageOf<TRow>> where TFilter : Listing
    {
        var name = title ?? Words.Split(typeof(TList).Name);
        var under = pattern.TrimEnd('/') is { Length: > 0 } path ? path + "/" : "";
        routes.MapGet(under + "export.xlsx", ([AsParameters] TFilter filter, TList list, Export export, HttpContext http) => export.Excel(http, list, filter, columns, name));
        routes.MapGet(under + "export.csv", ([AsParameters] TFilter filter, TList list, Export export, HttpContext http) => export.Csv(http, list, filter, columns, name));
        return routes.MapGet(pattern, ([AsParameters] TFilter filter, TList list, CancellationToken ct) => list.Run(filter, ct));
    }
}
