using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Stories;

/// <summary>Tells the story of things whose visibility the asking use case has checked.
/// Residents hear the public part: moves without the staff's notes, public words and files, and what they gave themselves.</summary>
public sealed class Stories(Db db, Actor actor, Readable readable, Authors authors)
{
    public Task<Story> Of(Guid thing, CancellationToken ct = default) => Of([thing], inFull: false, ct);

    /// <param name="inFull">Numbers in what was said are shown: a reason was given, or it was all said to the reader. One's own words always are.</param>
    public async Task<Story> Of(IReadOnlyCollection<Guid> things, bool inFull, CancellationToken ct = default)
    {
        var moves = await db.Set<Moved>().AsNoTracking().Where(m => things.Contains(m.Thing)).OrderBy(m => m.Id).ToListAsync(ct);
        var open = actor.Kind is not ActorKind.Resident;
        var remarks = await db.Set<Remark>().Where(r => things.Contains(r.Thing) && (open || r.IsPublic || r.By != null && r.By == actor.Account))
            .OrderBy(r => r.Id).Select(r => new { r.By, Told = new RemarkView(r.Words.Masked(inFull || r.By != null && r.By == actor.Account && !open), r.IsPublic, r.ByName, r.At) }).ToListAsync(ct);
        var called = await authors.Of([.. moves.Select(m => m.By), .. remarks.Select(r => r.By)], ct);
        return new([.. moves.Select(m => (open ? m : m.WithoutNote(actor.Account)).Masked(inFull).SignedAs(called(m.By, m.ByName)))],
            [.. remarks.Select(r => r.Told with { ByName = called(r.By, r.Told.ByName) })], await Files(things, ct));
    }

    public async Task<IReadOnlyList<AttachmentView>> Files(IReadOnlyCollection<Guid> things, CancellationToken ct = default) =>
        [.. (await FilesByThing(things, ct)).Select(f => f.File)];

    /// <summary>The same, for whoever asks about many things and must know which file is whose. Scanners and telephones name files by whose card it is: numbers in what they are called are masked.</summary>
    public async Task<IReadOnlyList<(Guid Thing, AttachmentView File)>> FilesByThing(IReadOnlyCollection<Guid> things, CancellationToken ct = default)
    {
        var found = await readable.Of(db.Set<Attachment>()).Where(a => things.Contains(a.Thing))
            .Join(db.Set<StoredFile>(), a => a.File, f => f.Id, (a, f) => new { a, f }).OrderBy(x => x.a.At).ThenBy(x => x.f.At)
            .Select(x => new { x.a.Thing, x.a.By, File = new AttachmentView(x.a.Id, x.a.Kind, x.f.Family, x.f.Name, x.f.Size, x.a.Caption, x.a.IsPublic, x.a.ByName, x.a.At) }).ToListAsync(ct);
        var called = await authors.Of(found.Select(f => f.By), ct);
        return [.. found.Select(f => (f.Thing, f.File with { Name = f.File.Name.Masked(), Caption = f.File.Caption.Masked(), ByName = called(f.By, f.File.ByName) }))];
    }
}
