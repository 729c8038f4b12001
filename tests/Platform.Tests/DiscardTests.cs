using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.ServiceDesk.Requests;

namespace Steward.Platform.Tests;

/// <summary>What is discarded leaves the store, and not before nobody else refers to it.</summary>
public sealed class DiscardTests
{
    private static readonly byte[] Same = Encoding.UTF8.GetBytes("张三的身份证复印件");

    private static Task<RequestId> Opened(StewardApp app) => app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水", Unit = app.Unit("3-2-1801") }));
    private static FormFile Sent(byte[] content) => new(new MemoryStream(content), 0, content.Length, "Model.Photos", "证件.txt");

    private static async Task<RequestId> Attached(StewardApp app)
    {
        var id = await Opened(app);
        await using var scope = await app.As("wang").Arrive();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await scope.ServiceProvider.GetRequiredService<Attachments>().Add(await db.Set<Request>().SingleAsync(r => r.Id == id), [Sent(Same)], AttachmentKind.Document);
        await db.SaveChangesAsync();
        return id;
    }

    private static async Task Discard(StewardApp app, RequestId of)
    {
        await using var scope = await app.Itself().Arrive();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await scope.ServiceProvider.GetRequiredService<Discarding>().Of(db.Set<Attachment>().Where(a => a.Thing == of.Value), default);
        await db.SaveChangesAsync();
    }

    [Theory, OnEveryDatabase]
    public async Task A_content_goes_with_the_last_who_refers_to_it_and_not_while_somebody_puts_it_again(Database on)
    {
        var folder = Directory.CreateTempSubdirectory("steward-files").FullName;
        var store = new DiskStore(new FileSettings { Folder = folder });
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton<IFileStore>(store));
        string[] Contents() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Task Night() => app.Itself().Do((DeleteDropped delete) => delete.Run(default));
        var (one, other) = (await Attached(app), await Attached(app));
        var content = Assert.Single(Contents());
        void Age() => File.SetLastWriteTimeUtc(content, DateTime.UtcNow.AddHours(-2));

        await Discard(app, one);
        Age();
        await Night();
        Assert.Equal(content, Assert.Single(Contents()));
        Assert.Equal(1, await app.Look(db => db.Set<StoredFile>().CountAsync()));

        await Discard(app, other);
        await store.Put(Same, default);
        await Night();
        Assert.Equal(content, Assert.Single(Contents()));
        Age();
        await Night();
        Assert.Empty(Contents());
        Assert.Equal((0, 0), await app.Look(async db => (await db.Set<StoredFile>().CountAsync(), await db.Set<DroppedContent>().CountAsync())));
    }

    [Theory, OnEveryDatabase]
    public async Task What_came_with_a_form_that_was_refused_goes_and_not_before_it_could_have_been_kept(Database on)
    {
        var folder = Directory.CreateTempSubdirectory("steward-files").FullName;
        await using var app = await StewardApp.Start(on, b => b.Services.AddSingleton<IFileStore>(new DiskStore(new FileSettings { Folder = folder })));
        string[] Contents() => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);
        Task Hour() => app.Itself().Do((DeleteDropped delete) => delete.Run(default));
        var other = await Opened(app);
        await using (var refused = await app.As("wang").Arrive())
            await refused.ServiceProvider.GetRequiredService<Attachments>().Add(await refused.ServiceProvider.GetRequiredService<Db>().Set<Request>().SingleAsync(r => r.Id == other), [Sent("被拒绝的表单"u8.ToArray())], AttachmentKind.Document);
        var kept = await Attached(app);
        await Hour();
        Assert.Equal(2, Contents().Length);
        foreach (var content in Contents()) File.SetLastWriteTimeUtc(content, DateTime.UtcNow.AddHours(-2));
        await Hour();
        Assert.Equal(Same, await File.ReadAllBytesAsync(Assert.Single(Contents())));
        Assert.Equal(0, await app.Look(db => db.Set<DroppedContent>().CountAsync()));
        Assert.Single(await app.Look(db => db.Set<Attachment>().Where(a => a.Thing == kept.Value).ToListAsync()));
    }
}
