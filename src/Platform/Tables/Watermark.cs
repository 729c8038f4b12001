using System.IO.Compression;
using System.Security;
using System.Text;
using System.Text.RegularExpressions;

namespace Steward.Platform.Tables;

/// <summary>Marks a workbook: at the head and foot of every printed page, and in a property that does not show.
/// The sheets pass through piece by piece, however long they are.</summary>
internal static partial class Watermark
{
    private const int Tail = 64 * 1024;
    private const string Custom = "docProps/custom.xml";

    public static async Task Put(Stream workbook, Stream marked, string stamp, CancellationToken ct)
    {
        workbook.Position = 0;
        using (var from = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true))
        using (var to = new ZipArchive(marked, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in from.Entries)
            {
                await using var read = entry.Open();
                await using var write = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                switch (entry.FullName.TrimStart('/'))
                {
                    case "[Content_Types].xml": await Add(read, write, "</Types>", $"<Override PartName=\"/{Custom}\" ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>", ct); break;
                    case "_rels/.rels": await Add(read, write, "</Relationships>", $"<Relationship Id=\"stamp\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\" Target=\"{Custom}\"/>", ct); break;
                    case var name when name.StartsWith("xl/worksheets/sheet", StringComparison.Ordinal): await Mark(read, write, stamp, ct); break;
                    default: await read.CopyToAsync(write, ct); break;
                }
            }
            await using var properties = to.CreateEntry(Custom).Open();
            await properties.WriteAsync(Encoding.UTF8.GetBytes($"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"><property fmtid=\"{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}\" pid=\"2\" name=\"Steward\"><vt:lpwstr>{SecurityElement.Escape(stamp)}</vt:lpwstr></property></Properties>"), ct);
        }
        marked.Position = 0;
    }

    private static async Task Add(Stream read, Stream write, string before, string what, CancellationToken ct)
    {
        using var text = new StreamReader(read, Encoding.UTF8);
        await write.WriteAsync(Encoding.UTF8.GetBytes((await text.ReadToEndAsync(ct)).Replace(before, what + before, StringComparison.Ordinal)), ct);
    }

    /// <summary>Head and foot of the pages stand near the end of a sheet: only the end is held back.</summary>
    private static async Task Mark(Stream read, Stream write, string stamp, CancellationToken ct)
    {
        using var text = new StreamReader(read, Encoding.UTF8);
        await using var sheet = new StreamWriter(write, new UTF8Encoding(false), leaveOpen: true);
        var (held, piece) = (new StringBuilder(), new char[Tail]);
        for (int n; (n = await text.ReadBlockAsync(piece, ct)) > 0;)
        {
            held.Append(piece, 0, n);
            if (held.Length <= 2 * Tail) continue;
            await sheet.WriteAsync(held.ToString(0, held.Length - Tail).AsMemory(), ct);
            held.Remove(0, held.Length - Tail);
        }
        var end = held.ToString();
        if (Closing().Match(end) is { Success: true } closing)
        {
            var (prefix, line) = (closing.Groups["p"].Value, SecurityElement.Escape(stamp.Replace("&", "&&", StringComparison.Ordinal)));
            end = end.Insert(closing.Index, $"<{prefix}headerFooter><{prefix}oddHeader>&amp;C{line}</{prefix}oddHeader><{prefix}oddFooter>&amp;L{line}&amp;R&amp;P / &amp;N</{prefix}oddFooter></{prefix}headerFooter>");
        }
        await sheet.WriteAsync(end.AsMemory(), ct);
    }

    /// <summary>What may only come after them, or the end of the sheet.</summary>
    [GeneratedRegex(@"<(?<p>(\w+:)?)(drawing|legacyDrawing|tableParts)\b|</(?<p>(\w+:)?)worksheet>")]
    private static partial Regex Closing();
}
