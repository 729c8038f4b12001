using System.IO.Compression;
using System.Text;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.BadInput;

/// <summary>Files that are too large, or not what they are called.</summary>
public sealed class FileTests(Stage stage)
{
    [Fact]
    public async Task A_photo_of_thirty_megabytes_goes_in()
    {
        var photo = Steps.Photo("全景.jpg", side: 5000);
        Assert.InRange(photo.Buffer.Length, 30_000_000, 40_000_000);
        await using var wang = await stage.Enter("wang");
        await Fill(wang, "三十兆的照片", photo.Name, photo.Buffer);
        await Expect(wang.Page.Locator(".file-chosen img").First).ToBeVisibleAsync();
        await wang.Send("open");
        await Expect(wang.Page.Locator(".logged-number")).ToBeVisibleAsync();
        await Expect(wang.Page.Locator(".photo img").First).ToBeVisibleAsync();
        Assert.Equal([], wang.Complaints);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_file_beyond_the_limit_is_named_and_nothing_typed_is_lost(bool scripts)
    {
        var subject = scripts ? "照片太大传不上" : "监控画面截图一份";
        await using var wang = await stage.Enter("wang", scripts: scripts);
        await Fill(wang, subject, "巨大.png", new byte[41 << 20]);
        if (!scripts) await wang.Send("open");
        await Expect(wang.Page.Locator(scripts ? ".file-fault" : "#open-Photos-fault")).ToHaveTextAsync("“巨大.png”太大：最多 40 MB。");
        await Expect(wang.Field("Subject")).ToHaveValueAsync(subject);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_text_called_a_photo_is_refused_beside_the_field(bool scripts)
    {
        await using var wang = await stage.Enter("wang", scripts: scripts);
        await Fill(wang, "假照片", "漏水.jpg", Encoding.UTF8.GetBytes("这不是照片"));
        await wang.Send("open");
        await Expect(wang.Page.Locator("#open-Photos-fault")).ToContainTextAsync("漏水.jpg");
        await Expect(wang.Page.Locator("#open-Photos")).ToBeFocusedAsync();
        await Expect(wang.Field("Subject")).ToHaveValueAsync("假照片");
        await wang.Open("/requests?Q=假照片");
        await Expect(wang.Page.Locator("tbody tr td a")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_zip_bomb_is_refused_and_the_program_lives_on()
    {
        await using var deng = await stage.Enter("deng");
        await deng.Open("/imports");
        await deng.Field("Kind").SelectOptionAsync("complaints");
        await deng.Field("File").SetInputFilesAsync(new FilePayload { Name = "炸弹.xlsx", MimeType = "application/zip", Buffer = Bomb() });
        await deng.Send("upload");
        await Expect(deng.Form("upload").Locator(".alert-danger")).ToBeFocusedAsync();
        await deng.Open("/imports");
        await Expect(deng.Main).Not.ToContainTextAsync("炸弹.xlsx");
        Assert.True(stage.Host.ResidentBytes < 1L << 30, $"{stage.Host.ResidentBytes >> 20} MB");
    }

    private async Task Fill(Visit wang, string subject, string file, byte[] content)
    {
        await wang.Open("/requests/new");
        await wang.Field("House").FillAsync("3-2-1801");
        await wang.Field("Subject").FillAsync(subject);
        await wang.Page.Locator("details.more-fields summary").ClickAsync();
        await wang.Field("Photos").SetInputFilesAsync(await stage.Put(file, content));
    }

    private static byte[] Bomb()
    {
        var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var sheet = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Fastest).Open();
            var nothing = new byte[1 << 20];
            for (var i = 0; i < 500; i++) sheet.Write(nothing);
        }
        return file.ToArray();
    }
}
