using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables;

/// <summary>A list as a file: the rows of all pages under the same filter, the columns as on the page, piece by piece.</summary>
public sealed class Export(Db db, Actor actor, AccessLog log, ExportLeave leave, Catalogue texts, IServiceScopeFactory scopes, TimeProvider clock)
{
    public const string ExcelType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", CsvType = "text/csv; charset=utf-8";
    private static readonly OpenXmlConfiguration Plain = new() { TableStyles = TableStyles.None, AutoFilter = true }, Bare = new() { TableStyles = TableStyles.None, AutoFilter = false };

    public async Task Excel<TFilter, TRow>(HttpContext http, Query<TFilter, PageOf<TRow>> list, TFilter filter, IReadOnlyList<Column<TRow>> columns, string title) where TFilter : Listing
    {
        await using var snapshot = await db.Snapshot(http.RequestAborted);
        await Excel(http, title, Heads(columns), Rows(list, filter, columns, http.RequestAborted));
    }

    public async Task Csv<TFilter, TRow>(HttpContext http, Query<TFilter, PageOf<TRow>> list, TFilter filter, IReadOnlyList<Column<TRow>> columns, string title) where TFilter : Listing
    {
        await using var snapshot = await db.Snapshot(http.RequestAborted);
        await using var rows = Rows(list, filter, columns, http.RequestAborted).GetAsyncEnumerator();
        var any = await rows.MoveNextAsync(); // A refusal must come before the first byte.
        await Note(title, http.RequestAborted);
        Name(http, title, "csv", CsvType);
        await using var text = new StreamWriter(http.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), 16 * 1024, leaveOpen: true);
        if (Stamp is { } stamp) await text.WriteAsync(CsvText.Line([stamp]));
        await text.WriteAsync(CsvText.Line(Heads(columns)));
        for (; any; any = await rows.MoveNextAsync()) await text.WriteAsync(CsvText.Line(rows.Current.Select(v => Shown.Text(texts, v))));
    }

    /// <summary>Written to a file on disk first: a failure is an answer, not half a workbook.</summary>
    /// <param name="note">What the access log says of it; by default that such a list went out.</param>
    public async Task Excel(HttpContext http, string title, IReadOnlyList<string> heads, IAsyncEnumerable<object?[]> rows, AccessNote? note = null)
    {
        await using var file = TemporaryFile.Open();
        await using var marked = Stamp is null ? null : TemporaryFile.Open();
        if (Stamp is not { } stamp) await MiniExcel.SaveAsAsync(file, Sheet(Unlike(heads), rows), configuration: Plain, cancellationToken: http.RequestAborted);
        else
        {
            await MiniExcel.SaveAsAsync(file, Stamped(stamp, Unlike(heads), rows), printHeader: false, configuration: Bare, cancellationToken: http.RequestAborted);
            await Watermark.Put(file, marked!, stamp, http.RequestAborted);
        }
        await Note(title, http.RequestAborted, note);
        var sent = marked ?? file;
        Name(http, title, "xlsx", ExcelType);
        http.Response.ContentLength = sent.Length;
        sent.Position = 0;
        await sent.CopyToAsync(http.Response.Body, http.RequestAborted);
    }

    /// <summary>Who took it when, under which leave; nothing for what needs none.</summary>
    private string? Stamp => leave.Number is { } number ? texts["Confidential · {0} · {1} · export {2}", actor.Name, Shown.Time(clock.GetUtcNow()), number] : null;

    /// <summary>What went out under a leave is on record with the leave.</summary>
    private Task Note(string title, CancellationToken ct, AccessNote? note = null) => leave.Holds ? Task.CompletedTask : log.Write(note ?? new(AccessAct.Export, What: title, Site: actor.Chosen), ct);

    private IReadOnlyList<string> Heads<TRow>(IReadOnlyList<Column<TRow>> columns) => [.. columns.Select(c => texts[c.Title])];

    private async IAsyncEnumerable<object?[]> Rows<TFilter, TRow>(Query<TFilter, PageOf<TRow>> list, TFilter filter, IReadOnlyList<Column<TRow>> columns, [EnumeratorCancellation] CancellationToken ct) where TFilter : Listing
    {
        await using var pieces = new Pieces(db, scopes);
        filter.Take(pieces);
        PageOf<TRow> page;
        do
        {
            pieces.Turn();
            page = await list.Run(filter, ct);
            foreach (var row in page.Rows) yield return [.. columns.Select(c => c.Exported(row, leave.Holds))];
        }
        while (page.Rows.Count == Pieces.Size);
    }

    private async IAsyncEnumerable<IDictionary<string, object?>> Stamped(string stamp, IReadOnlyList<string> heads, IAsyncEnumerable<object?[]> rows)
    {
        yield return heads.Select((h, i) => (h, i)).ToDictionary(p => p.h, p => (object?)(p.i == 0 ? stamp : null));
        yield return heads.ToDictionary(h => h, h => (object?)h);
        await foreach (var row in rows) yield return heads.Zip(row, (head, value) => (head, Cell(value))).ToDictionary(p => p.head, p => p.Item2);
    }

    private async IAsyncEnumerable<IDictionary<string, object?>> Sheet(IReadOnlyList<string> heads, IAsyncEnumerable<object?[]> rows)
    {
        var any = false;
        await foreach (var row in rows)
        {
            any = true;
            yield return heads.Zip(row, (head, value) => (head, Cell(value))).ToDictionary(p => p.head, p => p.Item2);
        }
        if (!any) yield return heads.ToDictionary(h => h, _ => (object?)null);
    }

    /// <summary>Numbers, money and days stay what they are, so that they can be reckoned with; times are the community's.</summary>
    private object? Cell(object? value) => value switch
    {
        null => null,
        Money money => money.InYuan,
        int or long or decimal or double => value,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        DateTimeOffset at => Shown.Local(at).DateTime,
        _ => Shown.Text(texts, value),
    };

    /// <summary>Two columns of one name would be one: the second gets a number.</summary>
    private static IReadOnlyList<string> Unlike(IReadOnlyList<string> heads)
    {
        var seen = new Dictionary<string, int>();
        return [.. heads.Select(h => (seen[h] = seen.GetValueOrDefault(h) + 1) is var n and > 1 ? $"{h} {n}" : h)];
    }

    private void Name(HttpContext http, string title, string extension, string type)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName($"{texts[title]}-{Shown.Local(clock.GetUtcNow()):yyyyMMdd-HHmm}.{extension}");
        http.Response.Headers.ContentDisposition = disposition.ToString();
        http.Response.ContentType = type;
        http.Response.Headers.CacheControl = "no-store";
    }
}
