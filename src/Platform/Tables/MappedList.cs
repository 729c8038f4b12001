using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.Confidentiality.Exports;
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
        routes.MapGet(Under(pattern) + "export.xlsx", ([AsParameters] TFilter filter, TList list, Export export, HttpContext http) => export.Excel(http, list, filter, columns, name));
        routes.MapGet(Under(pattern) + "export.csv", ([AsParameters] TFilter filter, TList list, Export export, HttpContext http) => export.Csv(http, list, filter, columns, name));
        return routes.MapGet(pattern, ([AsParameters] TFilter filter, TList list, CancellationToken ct) => list.Run(filter, ct));
    }

    /// <summary>A list of persons: its export needs leave, which is good for one time, and is marked with who took it when.</summary>
    /// <param name="page">Of a list that belongs to one thing, where that is read, so that whoever decides knows which it is.</param>
    public static RouteHandlerBuilder MapPersonalList<TList, TFilter, TRow>(this IEndpointRouteBuilder routes, string pattern, IReadOnlyList<Column<TRow>> columns, string title, string? page = null)
        where TList : Query<TFilter, PageOf<TRow>> where TFilter : Listing
    {
        routes.MapGet(Under(pattern) + "export.xlsx", async ([AsParameters] TFilter filter, ExportRequestId? leave, TList list, Export export, FetchExport fetch, HttpContext http) =>
        {
            await Fetch(http, list, filter, leave, fetch, ExportFormat.Excel);
            await export.Excel(http, list, filter, columns, title);
        }).WithMetadata(new PersonalList(title, page));
        routes.MapGet(Under(pattern) + "export.csv", async ([AsParameters] TFilter filter, ExportRequestId? leave, TList list, Export export, FetchExport fetch, HttpContext http) =>
        {
            await Fetch(http, list, filter, leave, fetch, ExportFormat.Csv);
            await export.Csv(http, list, filter, columns, title);
        }).WithMetadata(new PersonalList(title, page));
        return routes.MapGet(pattern, ([AsParameters] TFilter filter, TList list, CancellationToken ct) => list.Run(filter, ct));
    }

    private static async Task Fetch<TFilter, TRow>(HttpContext http, Query<TFilter, PageOf<TRow>> list, TFilter filter, ExportRequestId? leave, FetchExport fetch, ExportFormat format) where TFilter : Listing
    {
        // Whoever may not see the list is not told that it is one of persons.
        if (leave is null) await list.Run(filter, http.RequestAborted);
        var path = http.Request.Path.Value!;
        await fetch.Run(leave ?? throw new Refused("This is a list of persons: ask for leave to export it, saying what for."),
            new() { List = path[..path.LastIndexOf('/')], Query = http.Request.QueryString.Value ?? "", Format = format }, http.RequestAborted);
    }

    private static string Under(string pattern) => pattern.TrimEnd('/') is { Length: > 0 } path ? path + "/" : "";
}
