using Steward.Contracts.Files;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Lifecycles;

namespace Steward.Demo.Photos;

/// <summary>A dozen photos, each kept once and put with many requests and work orders.</summary>
internal sealed class Album(Db db, IFileStore store, Pictures pictures)
{
    private readonly Dictionary<(string Category, bool After), FileId> shots = [];
    private readonly Dictionary<string, FileId[]> plans = [];

    public async Task Develop(DateTimeOffset at, CancellationToken ct)
    {
        foreach (var (category, motif) in Motifs.All)
            foreach (var after in new[] { false, true })
            {
                var made = await pictures.Make(Motifs.Draw(motif, after), FileType.Jpeg, ct);
                var shot = new StoredFile(await store.Put(made.Kept, ct), FileType.Jpeg.Media, FileFamily.Image, true, $"IMG_{shots.Count + 2041}.jpg", made.Kept.Length, at)
                {
                    Width = made.Width, Height = made.Height, ScreenHash = await store.Put(made.Screen, ct), ThumbHash = await store.Put(made.Thumb, ct),
                };
                db.Add(shot);
                shots[(category, after)] = shot.Id;
            }
        foreach (var room in new[] { "卫生间", "客厅", "书房", "阳台" })
        {
            var made = await pictures.Make(Blueprint.Jpeg("平面布置图", room), FileType.Jpeg, ct);
            var (pdf, plan) = (Blueprint.Pdf("施工图（" + room + "）", room), new StoredFile(await store.Put(made.Kept, ct), FileType.Jpeg.Media, FileFamily.Image, true, $"平面布置图-{room}.jpg", made.Kept.Length, at)
            {
                Width = made.Width, Height = made.Height, ScreenHash = await store.Put(made.Screen, ct), ThumbHash = await store.Put(made.Thumb, ct),
            });
            var sheet = new StoredFile(await store.Put(pdf, ct), FileType.Pdf.Media, FileFamily.Document, true, $"施工图-{room}.pdf", pdf.Length, at);
            db.AddRange(plan, sheet);
            plans[room] = [plan.Id, sheet.Id];
        }
    }

    /// <summary>The plans of a home in which one room is worked on.</summary>
    public void Plan(Thing paper, string room, Platform.UseCases.Actor by, DateTimeOffset at) =>
        db.AddRange(plans[room].Select(file => new Attachment(paper.Key, paper.GetType().Name, AttachmentKind.Document, file, isPublic: true, by.Account, by.Name, at)));

    /// <summary>One picture of its own, put with one thing.</summary>
    public async Task Keep(Thing thing, byte[] jpeg, string name, Platform.UseCases.Actor by, DateTimeOffset at)
    {
        var made = await pictures.Make(jpeg, FileType.Jpeg, default);
        var kept = new StoredFile(await store.Put(made.Kept, default), FileType.Jpeg.Media, FileFamily.Image, true, name, made.Kept.Length, at)
        {
            Width = made.Width, Height = made.Height, ScreenHash = await store.Put(made.Screen, default), ThumbHash = await store.Put(made.Thumb, default),
        };
        db.AddRange(kept, new Attachment(thing.Key, thing.GetType().Name, AttachmentKind.Photo, kept.Id, isPublic: false, by.Account, by.Name, at));
    }

    /// <summary>Of some categories there is nothing to be seen.</summary>
    public void Put(Thing thing, AttachmentKind kind, string category, AccountId? by, string byName, DateTimeOffset at, string? caption = null)
    {
        if (shots.TryGetValue((category, kind is AttachmentKind.After), out var shot))
            db.Add(new Attachment(thing.Key, thing.GetType().Name, kind, shot, isPublic: true, by, byName, at) { Caption = caption });
    }
}
