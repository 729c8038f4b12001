using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using MiniExcelLibs;
using MiniExcelLibs.OpenXml;
using Steward.Platform.Languages;
using Steward.Platform.Pages;

namespace Steward.ServiceDesk.Digests;

/// <summary>A digest as a Word document to be worked on, and its figures as a workbook to be reckoned with.</summary>
public sealed class DigestFiles(Catalogue texts, DigestTables tables)
{
    public const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static readonly OpenXmlConfiguration Plain = new() { TableStyles = TableStyles.None };

    public async Task<byte[]> Excel(DigestDocument document, CancellationToken ct)
    {
        var sheets = tables.Of(document).Where(s => s.Rows.Count > 0).ToDictionary(s => s.Title, s => (object)s.Rows.Select(row => s.Heads.Zip(row).ToDictionary(p => p.First, p => p.Second is DateOnly day ? day.ToDateTime(TimeOnly.MinValue) : p.Second)).ToList());
        using var file = new MemoryStream();
        await MiniExcel.SaveAsAsync(file, sheets, configuration: Plain, cancellationToken: ct);
        return file.ToArray();
    }

    public byte[] Word(DigestDocument document, string? hash)
    {
        using var file = new MemoryStream();
        using (var word = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            word.AddMainDocumentPart().Document = new(body);
            body.Append(Line(document.Site, 22), Line(DigestTitle.Of(texts, document.Content.Period), 36, bold: true), Line(document.Number, 20));
            if (document.Summary is { } summary) { body.Append(Heading(texts["Summary"])); foreach (var line in summary.Split('\n')) body.Append(Line(line.Trim())); }
            foreach (var sheet in tables.Of(document).Where(s => s.Rows.Count > 0)) body.Append(Heading(sheet.Title), Grid(sheet), Line("", 12));
            body.Append(Line(texts["How matters stood at {0}; by what had been written down at {1}.", Shown.Time(document.Content.StandsAt), Shown.Time(document.Content.KnownAt)], 18));
            body.Append(Grid(new("", [texts["Drawn up by"], texts["Approved by"]], [[$"{document.AuthorName}", hash is null ? "" : $"{document.DecidedByName}"], [document.SubmittedAt is { } at ? Shown.Time(at) : "", hash is not null && document.DecidedAt is { } on ? Shown.Time(on) : ""]])));
            if (hash is not null) body.Append(Line($"SHA-256 {hash}", 16));
            body.Append(new SectionProperties(new PageSize { Width = 11906U, Height = 16838U }, new PageMargin { Top = 1000, Bottom = 1000, Left = 1000U, Right = 1000U, Header = 500U, Footer = 500U, Gutter = 0U }));
        }
        return file.ToArray();
    }

    private static Paragraph Heading(string text) => new(
        new ParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = "240", After = "80" }, new OutlineLevel { Val = 0 }), Run(text, 26, bold: true));

    private static Paragraph Line(string text, int size = 21, bool bold = false) => new(new ParagraphProperties(new SpacingBetweenLines { Before = "0", After = "60" }), Run(text, size, bold));

    private static Run Run(string text, int size, bool bold = false)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial", EastAsia = "Microsoft YaHei" });
        if (bold) look.Append(new Bold());
        look.Append(new FontSize { Val = size.ToString(System.Globalization.CultureInfo.InvariantCulture) });
        return new(look, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve });
    }

    /// <summary>Without the characters that no XML holds.</summary>
    private static string Clean(string text) => string.Concat(text.Where(c => c is '\t' or >= ' ' and not '\ufffe' and not '\uffff'));

    private static Table Grid(DigestTables.Sheet sheet)
    {
        var lines = new TableBorders(
            new TopBorder { Val = BorderValues.Single, Size = 4 }, new LeftBorder { Val = BorderValues.Single, Size = 4 }, new BottomBorder { Val = BorderValues.Single, Size = 4 },
            new RightBorder { Val = BorderValues.Single, Size = 4 }, new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 }, new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });
        var table = new Table(new TableProperties(new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct }, lines), new TableGrid(sheet.Heads.Select(_ => new GridColumn())));
        var head = new TableRow(new TableRowProperties(new TableHeader()));
        head.Append(sheet.Heads.Select(h => new TableCell(new TableCellProperties(new Shading { Val = ShadingPatternValues.Clear, Fill = "E8EEF6" }), Line(h, 18, bold: true))));
        table.Append(head);
        foreach (var row in sheet.Rows) table.Append(new TableRow(row.Select(cell => new TableCell(Line(DigestTables.Text(cell), 18)))));
        return table;
    }
}
