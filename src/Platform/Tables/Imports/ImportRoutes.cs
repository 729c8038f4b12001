using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Files;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

public static class ImportRoutes
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        var imports = api.MapGroup("imports").WithTags("Imports");
        imports.MapList<ImportList, ImportList.Filter, ImportList.Row>("", ImportList.Columns, "Imports");
        imports.MapGet ("kinds",                     (ImportOffers offers, CancellationToken ct) => offers.Run(new(), ct));
        imports.MapGet ("kinds/{kind}/form.xlsx",    Form);
        imports.MapPost("",                          Upload).Accepts<IFormFile>("application/octet-stream").WithMetadata(new RequestSizeLimitAttribute(SheetFile.LargestFile + 1024));
        imports.MapGet ("{id}",                      (ImportId id, ShowImport show, CancellationToken ct) => show.Run(id, ct));
        imports.MapGet ("{id}/faults",               (ImportId id, [AsParameters] Listing listing, ImportFaultList list, CancellationToken ct) => list.Run(new() { Import = id, Page = listing.Page, Size = listing.Size }, ct));
        imports.MapGet ("{id}/faults/export.xlsx",   Faults);
        imports.MapPost("{id}/match",                (ImportId id, MatchImport.Form form, MatchImport match, CancellationToken ct) => match.Run(id, form, ct));
        imports.MapPost("{id}/start",                (ImportId id, Bare form, StartImport start, CancellationToken ct) => start.Run(id, form, ct));
        imports.MapPost("{id}/stop",                 (ImportId id, Bare form, StopImport stop, CancellationToken ct) => stop.Run(id, form, ct));
        imports.MapPost("{id}/resume",               (ImportId id, Bare form, ResumeImport resume, CancellationToken ct) => resume.Run(id, form, ct));
        imports.MapPost("{id}/discard",              (ImportId id, Bare form, DiscardImport discard, CancellationToken ct) => discard.Run(id, form, ct));
        imports.MapPost("{id}/continue",             (ImportId id, ContinueImport.Form form, ContinueImport next, CancellationToken ct) => next.Run(id, form, ct));
    }

    /// <summary>The file itself is the body.</summary>
    private static async Task<ImportId> Upload([FromQuery] string kind, [FromQuery] string fileName, [FromQuery] SiteId? site, HttpRequest request, UploadImport upload, CancellationToken ct)
    {
        if (request.ContentLength > SheetFile.LargestFile) throw new Refused("This file is larger than {0} MB: divide it.", SheetFile.LargestFile >> 20);
        await using var file = TemporaryFile.Open();
        await request.Body.CopyToAsync(file, ct);
        file.Position = 0;
        return await upload.Run(new() { Kind = kind, FileName = fileName, Site = site, File = file }, ct);
    }

    /// <summary>An empty form with the headings that are understood without matching.</summary>
    private static async Task Form(string kind, ImportOffers offers, Export export, Catalogue texts, HttpContext http)
    {
        var offer = (await offers.Run(new(), http.RequestAborted)).Kinds.SingleOrDefault(k => k.Name == kind && k.HasForm) ?? throw new NotFound();
        await export.Excel(http, offer.Title, [.. offer.Columns.Select(c => texts[c])], AsyncEnumerable.Empty<object?[]>());
    }

    /// <summary>The refused rows, each with its reason, to be put right and sent again: as they came for whoever brought the file, masked for others.</summary>
    private static async Task Faults(ImportId id, ShowImport show, ImportFaultList list, Export export, Catalogue texts, HttpContext http)
    {
        var import = await show.Run(id, http.RequestAborted);
        await export.Excel(http, texts["Rows not taken"], [.. import.Headers, texts["Row"], texts["Reason"]], Rows(), new(AccessAct.Export, nameof(Import), id.Value, What: "Rows not taken", Words: import.FileName));

        async IAsyncEnumerable<object?[]> Rows()
        {
            for (var (page, last) = (1, 1); page <= last; page++)
            {
                var faults = await list.Run(new() { Import = id, Whole = true, Page = page, Size = Listing.LargestSize }, http.RequestAborted);
                last = faults.Pages;
                foreach (var row in faults.Rows)
                    yield return [.. Enumerable.Range(0, import.Headers.Count).Select(c => (object?)row.Cells.ElementAtOrDefault(c)), row.Number, string.Join(' ', row.Reasons.Select(texts.Of))];
            }
        }
    }
}
