using System.Buffers.Binary;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SkiaSharp;
using Steward.Contracts.Files;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.Platform.Tests;

public sealed class FileTests
{
    [Theory, OnEveryDatabase]
    public async Task A_photo_comes_back_upright_small_where_asked_and_without_where_it_was_taken(Database on)
    {
        await using var app = await Start(on);
        var taken = Photo(800, 600, turned: true);
        Assert.Contains("GPS: my home", Encoding.ASCII.GetString(taken));

        var id = await Attach(app, "wang", taken, "漏水 1.jpg");

        var answer = await app.As("wang").Http.GetAsync($"/files/{id}");
        var kept = await answer.Content.ReadAsByteArrayAsync();
        using var picture = SKBitmap.Decode(kept);
        Assert.Equal((600, 800), (picture.Width, picture.Height));
        Assert.DoesNotContain("GPS: my home", Encoding.ASCII.GetString(kept));
        Assert.Equal(("image/jpeg", "nosniff"), (answer.Content.Headers.ContentType!.MediaType, answer.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.Equal("漏水 1.jpg", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var thumb = SKBitmap.Decode(await app.As("wang").Http.GetByteArrayAsync($"/files/{id}?size=thumb"));
        Assert.Equal((240, 320), (thumb.Width, thumb.Height));
    }

    [Fact]
    public async Task A_picture_that_moves_goes_on_moving_and_tells_nothing_beside()
    {
        await using var app = await Start(Database.Sqlite);
        byte[] frame = [0x21, 0xF9, 4, 0, 10, 0, 0, 0, 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
        byte[] moves = [0x21, 0xFF, 11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0, 0];
        byte[] head = [.. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 255, 255, 255, 0, 0, 0];
        byte[] taken = [.. head, .. moves, 0x21, 0xFE, 12, .. "GPS: my home"u8, 0, 0x21, 0xFF, 11, .. "XMP DataXMP"u8, 12, .. "GPS: my home"u8, 0, .. frame, .. frame, 0x3B, .. "GPS: my home"u8];
        var kept = await app.As("wang").Http.GetByteArrayAsync($"/files/{await Attach(app, "wang", taken, "moves.gif")}");
        byte[] expected = [.. head, .. moves, .. frame, .. frame, 0x3B];
        Assert.Equal(expected, kept);
        using var codec = SKCodec.Create(new MemoryStream(kept));
        Assert.Equal(2, codec.FrameCount);
    }

    [Theory]
    [InlineData("photo.jpg", "just words")]
    [InlineData("photo.png", "<html><script>alert(1)</script>")]
    [InlineData("page.html", "<html><script>alert(1)</script>")]
    [InlineData("empty.jpg", "")]
    [InlineData("phone.heic", "\0\0\0\u0018ftypheic\0\0\0\0")]
    [InlineData("broken.jpg", "\u00ff\u00d8\u00ff\u00e0 and no more")]
    public async Task What_is_not_what_it_is_called_is_refused_beside_its_field(string name, string content)
    {
        await using var app = await Start(Database.Sqlite);
        var refused = await Assert.ThrowsAsync<Invalid>(() => Attach(app, "wang", Encoding.Latin1.GetBytes(content), name));
        Assert.Equal("Photos", refused.Faults.Single().Field);
        Assert.Equal(0, await app.Look(db => db.Set<Attachment>().CountAsync()));
    }

    [Fact]
    public async Task A_small_file_that_claims_billions_of_pixels_is_refused_unopened()
    {
        await using var app = await Start(Database.Sqlite);
        await Assert.ThrowsAsync<Invalid>(() => Attach(app, "wang", Bomb(50_000, 50_000), "big.png"));
    }

    [Fact]
    public async Task A_recording_can_be_listened_to_from_the_middle()
    {
        await using var app = await Start(Database.Sqlite);
        var id = await Attach(app, "wang", [.. "#!AMR\n"u8, .. new byte[5000]], "voice.amr");
        var request = new HttpRequestMessage(HttpMethod.Get, $"/files/{id}") { Headers = { Range = new(1000, 1999) } };
        var answer = await app.As("wang").Http.SendAsync(request);
        Assert.Equal((HttpStatusCode.PartialContent, 1000L), (answer.StatusCode, answer.Content.Headers.ContentLength));
    }

    [Theory, OnEveryDatabase]
    public async Task Files_are_seen_by_whoever_may_see_the_thing_and_inward_ones_by_the_staff_alone(Database on)
    {
        await using var app = await Start(on);
        var inward = await Attach(app, "wang", Photo(40, 30), "a.jpg");
        var open = await Attach(app, "wang", Photo(40, 30), "b.jpg", isPublic: true);

        Assert.Equal(HttpStatusCode.OK, await Get(app, "chen", inward));
        Assert.Equal(HttpStatusCode.NotFound, await Get(app, "liu", open));
        Assert.Equal(HttpStatusCode.OK, await Get(app, "wu", open));
        Assert.Equal(HttpStatusCode.NotFound, await Get(app, "wu", inward));
        Assert.Equal(HttpStatusCode.NotFound, await Get(app, "he", open));
    }

    [Theory, OnEveryDatabase]
    public async Task Residents_read_the_public_part_of_the_story(Database on)
    {
        await using var app = await Start(on);
        var id = await Open(app);
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        await using (var scope = await app.As("wang").Arrive())
        {
            var db = scope.ServiceProvider.GetRequiredService<Db>();
            var request = await db.Set<Request>().SingleAsync(r => r.Id == id);
            scope.ServiceProvider.GetRequiredService<Remarks>().Add(request, "业主情绪激动，注意沟通。");
            scope.ServiceProvider.GetRequiredService<Remarks>().Add(request, "师傅下午三点上门。", isPublic: true);
            await db.SaveChangesAsync();
        }
        Assert.Equal(2, (await StoryFor(app, "chen", id)).Remarks.Count);
        Assert.Equal("师傅下午三点上门。", Assert.Single((await StoryFor(app, "wu", id)).Remarks).Words);
    }

    private static Task<StewardApp> Start(Database on) => StewardApp.Start(on, builder => builder.Services.GuardThings<Request, RequestId>(RequestVisibility.VisibleTo));
    private static async Task<HttpStatusCode> Get(StewardApp app, string who, AttachmentId id) => (await app.As(who).Http.GetAsync($"/files/{id}")).StatusCode;
    private static Task<RequestId> Open(StewardApp app) => app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水", Unit = app.Unit("3-2-1801") }));

    private static async Task<Story> StoryFor(StewardApp app, string who, RequestId id)
    {
        await using var scope = await app.As(who).Arrive();
        return await scope.ServiceProvider.GetRequiredService<Stories.Stories>().Of(id.Value);
    }

    private static async Task<AttachmentId> Attach(StewardApp app, string who, byte[] content, string name, bool isPublic = false)
    {
        var id = await Open(app);
        await using var scope = await app.As(who).Arrive();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        var file = new FormFile(new MemoryStream(content), 0, content.Length, "Model.Photos", name);
        await scope.ServiceProvider.GetRequiredService<Attachments>().Add(await db.Set<Request>().SingleAsync(r => r.Id == id), [file], AttachmentKind.Photo, isPublic);
        await db.SaveChangesAsync();
        return (await db.Set<Attachment>().SingleAsync(a => a.Thing == id.Value)).Id;
    }

    /// <summary>A JPEG; if turned, lying on its side as telephones take them, with a place written into its EXIF block.</summary>
    private static byte[] Photo(int width, int height, bool turned = false)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap)) canvas.Clear(SKColors.SteelBlue);
        var plain = bitmap.Encode(SKEncodedImageFormat.Jpeg, 90).ToArray();
        if (!turned) return plain;
        byte[] exif =
        [
            .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1,
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0,
            .. "GPS: my home"u8,
        ];
        var length = exif.Length + 2;
        return [.. plain[..2], 0xFF, 0xE1, (byte)(length >> 8), (byte)length, .. exif, .. plain[2..]];
    }

    private static byte[] Bomb(int width, int height)
    {
        byte[] header = [.. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(8), height);
        byte[] Chunk(byte[] typed)
        {
            var chunk = new byte[typed.Length + 8];
            BinaryPrimitives.WriteInt32BigEndian(chunk, typed.Length - 4);
            typed.CopyTo(chunk, 4);
            BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(typed.Length + 4), Crc(typed));
            return chunk;
        }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk(header), .. Chunk([.. "IDAT"u8, 0x78, 0x9C, 3, 0, 0, 0, 0, 1]), .. Chunk([.. "IEND"u8])];
    }

    private static uint Crc(byte[] bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++) crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        }
        return ~crc;
    }
}
