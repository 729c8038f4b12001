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
    }

    /// <summary>Of some categories there is nothing to be seen.</summary>
    public void Put(Thing thing, AttachmentKind kind, string category, AccountId? by, string byName, DateTimeOffset at)
    {
        if (shots.TryGetValue((category, kind is AttachmentKind.After), out var shot))
            db.Add(new Attachment(thing.Key, thing.GetType().Name, kind, shot, isPublic: true, by, byName, at));
    }
}
