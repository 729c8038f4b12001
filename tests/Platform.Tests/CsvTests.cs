using System.IO.Compression;
using System.Text;
using Steward.Platform.Tables;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tests;

public sealed class CsvTests
{
    private static string[][] Read(byte[] file) => [.. SheetFile.Records(new MemoryStream(file))];

    [Fact]
    public void Quoted_cells_keep_line_breaks_tabs_quotes_and_delimiters_exactly() =>
        Assert.Equal([["编号", "详情", "数"], ["1", "\r\n\t\t一,“二”\"三\"\r\n", ""], ["2", "", "x"]], Read(Encoding.UTF8.GetBytes("编号,详情,数\r\n1,\"\r\n\t\t一,“二”\"\"三\"\"\r\n\",\r\n2,,x")));

    [Theory, InlineData("utf-8", true), InlineData("utf-8", false), InlineData("utf-16", true), InlineData("GB18030", false)]
    public void Every_encoding_in_use_is_read(string name, bool mark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. mark ? encoding.GetPreamble() : [], .. encoding.GetBytes("房号;姓名\n3-2-1801;吴晓梅䶮\n")];
        Assert.Equal([["房号", "姓名"], ["3-2-1801", "吴晓梅䶮"]], Read(bytes));
    }

    /// <summary>Wherever its pieces are cut, a character of three bytes is in two of them for some beginning.</summary>
    [Theory, InlineData(0), InlineData(1), InlineData(2)]
    public void A_long_table_is_read_in_the_encoding_it_is_in(int begin)
    {
        string[][] rows = [[new string('a', begin), "姓名"], .. Enumerable.Range(0, 30_000).Select(n => new[] { $"{n}", "吴晓梅䶮" })];
        var text = string.Concat(rows.Select(r => string.Join(',', r) + "\n"));
        Assert.Equal(rows, Read(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(rows, Read(Encoding.GetEncoding("GB18030").GetBytes(text)));
    }

    [Fact]
    public void A_quote_inside_a_cell_is_a_quote_and_what_follows_a_closing_one_is_kept() =>
        Assert.Equal([["12\"管", "x"], ["一二", "y"], ["3", "z"]], Read(Encoding.UTF8.GetBytes("12\"管,x\n\"一\"二,y\n3,z\n")));

    [Fact]
    public void What_a_spreadsheet_would_run_is_shown_instead() =>
        Assert.Equal("'=1+1,'@SUM(A1),\"'-cmd|' /C calc'!A0,\",-12.5,'+x,+8613800001801\r\n", CsvText.Line(["=1+1", "@SUM(A1)", "-cmd|' /C calc'!A0,", "-12.5", "+x", "+8613800001801"]));

    [Fact]
    public void A_zip_bomb_is_refused_before_anything_is_read_from_it()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 420; i++) sheet.Write(zeros);
        }
        Assert.True(file.Length < SheetFile.LargestFile);
        var refused = Assert.Throws<Refused>(() => Read(file.ToArray()));
        Assert.Contains("far too large", refused.Message);
    }

    [Theory, InlineData("PK\u0003\u0004 no table at all"), InlineData("%PDF\0\0\0"), InlineData("%PDF\u00ff\u00fe\0\0 neither is this"), InlineData("")]
    public void What_is_no_table_is_refused_with_a_sentence(string text) => Assert.Throws<Refused>(() => Read(Encoding.Latin1.GetBytes(text)));

    [Fact]
    public void Too_many_columns_are_refused() => Assert.Throws<Refused>(() => Read(Encoding.UTF8.GetBytes(new string(',', 500))));
}
