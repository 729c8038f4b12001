using System.Globalization;
using System.IO.Compression;
using System.Text;
using MiniExcelLibs;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>An uploaded table as plain text cells, whichever program wrote it. What is no table, or too much of one, is refused with a sentence.</summary>
public static class SheetFile
{
    public const int LargestFile = 100 << 20, LargestUnpacked = 400 << 20, MostRows = 1_000_000, MostColumns = 200, LongestCell = 100_000;

    static SheetFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static IEnumerable<string[]> Records(Stream file)
    {
        if (file.Length == 0) throw new Refused("This file is empty.");
        if (file.Length > LargestFile) throw new Refused("This file is larger than {0} MB: divide it.", LargestFile >> 20);
        var start = new byte[4];
        var read = file.ReadAtLeast(start, 4, throwOnEndOfStream: false);
        file.Position = 0;
        return Within(start switch
        {
            [0x50, 0x4B, ..] => Excel(file),
            [0xD0, 0xCF, 0x11, 0xE0] => throw new Refused("This is a workbook of an old Excel (.xls): save it as .xlsx and try again."),
            _ => Csv(file),
        });
    }

    /// <summary>The sheets of a workbook by their names; a table without sheets has none.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string[]>> Sheets(Stream file, params IReadOnlyCollection<string> wanted)
    {
        if (file.Length > LargestFile) throw new Refused("This file is larger than {0} MB: divide it.", LargestFile >> 20);
        RefuseBomb(file);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        try
        {
            var names = MiniExcel.GetSheetNames(new MemoryStream(content));
            return names.Where(n => wanted.Contains(n.Trim(), StringComparer.OrdinalIgnoreCase)).DistinctBy(n => n.Trim(), StringComparer.OrdinalIgnoreCase)
                .ToDictionary(n => n.Trim(), IReadOnlyList<string[]> (n) => [.. Within(Rows(MiniExcel.Query(new MemoryStream(content), sheetName: n, excelType: MiniExcelLibs.ExcelType.XLSX)))], StringComparer.OrdinalIgnoreCase);
        }
        catch (Exception failure) when (failure is not (OutOfMemoryException or Refusal)) { throw Unreadable(); }
    }

    private static IEnumerable<string[]> Rows(IEnumerable<dynamic> rows) => rows.Select(row => ((IDictionary<string, object?>)row).Values.Take(MostColumns + 1).Select(Text).ToArray());

    private static IEnumerable<string[]> Within(IEnumerable<string[]> records)
    {
        var count = 0;
        foreach (var record in records)
        {
            if (record.Length > MostColumns) throw new Refused("This table has more than {0} columns.", MostColumns);
            if (++count > MostRows + 10) throw new Refused("This table has more than {0} rows: divide it.", MostRows);
            if (record.Any(c => c.Length > LongestCell)) throw new Refused("Row {0} has a cell of more than {1} characters.", count, LongestCell);
            yield return record;
        }
    }

    private static IEnumerable<string[]> Excel(Stream file)
    {
        RefuseBomb(file);
        IEnumerator<dynamic> rows;
        try { rows = MiniExcel.Query(file, excelType: MiniExcelLibs.ExcelType.XLSX).GetEnumerator(); }
        catch (Exception failure) when (failure is not OutOfMemoryException) { throw Unreadable(); }
        using (rows)
        {
            while (true)
            {
                IDictionary<string, object?> row;
                try
                {
                    if (!rows.MoveNext()) yield break;
                    row = rows.Current;
                }
                catch (Exception failure) when (failure is not OutOfMemoryException) { throw Unreadable(); }
                yield return [.. row.Values.Take(MostColumns + 1).Select(Text)];
            }
        }
    }

    private static Refused Unreadable() => new("This file cannot be read as a table: save it as .xlsx or .csv and try again.");

    /// <summary>Unpacks once and counts: what a packed file says of its own size need not be true.</summary>
    private static void RefuseBomb(Stream file)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            if (zip.Entries.Count > 2000 || zip.Entries.Sum(e => e.Length) > LargestUnpacked) throw TooMuch();
            var buffer = new byte[64 * 1024];
            var total = 0L;
            foreach (var entry in zip.Entries)
            {
                using var content = entry.Open();
                for (int n; (n = content.Read(buffer)) > 0;)
                    if ((total += n) > LargestUnpacked) throw TooMuch();
            }
        }
        catch (InvalidDataException) { throw Unreadable(); }
        file.Position = 0;
    }

    private static Refused TooMuch() => new("Unpacked, this file is far too large for a table. Nothing was read from it.");

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        DateTime at => at.ToString(at.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        double number => Math.Abs(number) < 1e15 ? ((decimal)number).ToString(CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture),
        bool yes => yes ? "TRUE" : "FALSE",
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private static IEnumerable<string[]> Csv(Stream file)
    {
        var encoding = EncodingOf(file);
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, 64 * 1024, leaveOpen: true);
        foreach (var record in CsvReader.Records(text)) yield return record;
    }

    /// <summary>UTF-8 or UTF-16 by their marks, UTF-8 if all of it is valid, otherwise the national encoding GB18030. What has zeros in it is no text.</summary>
    private static Encoding EncodingOf(Stream file)
    {
        var start = new byte[4000];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        Encoding? wide = start switch { [0xFF, 0xFE, ..] => Encoding.Unicode, [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode, _ => null };
        if ((wide ?? Encoding.Latin1).GetString(start, 0, read & ~1).Contains('\0')) throw Unreadable();
        file.Position = 0;
        var encoding = wide ?? (IsUtf8(file) ? Encoding.UTF8 : Encoding.GetEncoding("GB18030"));
        file.Position = 0;
        return encoding;
    }

    private static bool IsUtf8(Stream file)
    {
        using var text = new StreamReader(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, 64 * 1024, leaveOpen: true);
        var some = new char[64 * 1024];
        try { while (text.Read(some) > 0) { } }
        catch (DecoderFallbackException) { return false; }
        return true;
    }
}
