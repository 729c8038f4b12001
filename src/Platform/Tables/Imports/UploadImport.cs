using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Takes in a file and reads it into rows; nothing of it is written anywhere else yet.</summary>
public sealed class UploadImport(Work work, ImportKinds kinds, Confidentiality.Keys.KeyRing ring, Catalogue texts) : Create<UploadImport.Form, ImportId>(work, ImportPermissions.Use)
{
    public sealed class Form
    {
        [Required] public string? Kind { get; set; }
        public SiteId? Site { get; set; }
        [StringLength(200)] public string FileName { get; set; } = "";
        [Required] public Stream? File { get; set; }
    }

    protected override Task<ImportId> Handle(Form form, CancellationToken ct)
    {
        var kind = kinds.Of(form.Kind!);
        if (!Actor.May(kind.Permission)) throw new Denied();
        var site = form.Site ?? (Actor.Sites.Count == 1 ? Actor.Sites.Single() : throw new Invalid(nameof(form.Site), "{0} is needed."));
        if (!Actor.Sites.Contains(site)) throw new NotFound();
        var import = new Import(kind.Name, kind.Permission.Name, site, form.FileName.Trim(), Actor.Account, Actor.Name, Now);
        Read(form.File!, kind, import);
        Db.Add(import);
        return Task.FromResult(import.Id);
    }

    private void Read(Stream file, ImportKind kind, Import import)
    {
        using var records = kind.Records(file).GetEnumerator();
        var first = new List<string[]>();
        while (first.Count < 10 && records.MoveNext()) first.Add(records.Current);
        var heading = first.Count == 0 ? 0 : Matching.HeadingOf(first, kind, texts);
        var part = new List<Line>(ImportPart.Size);
        var (number, rows) = (heading + 1, 0);

        void Keep()
        {
            if (part.Count == 0) return;
            Db.Add(ImportPart.Of(import.Id, rows - part.Count, part, ring));
            part.Clear();
        }
        void Take(string[] cells)
        {
            number++;
            if (cells.All(string.IsNullOrWhiteSpace)) return;
            rows++;
            part.Add(new(number, cells));
            if (part.Count == ImportPart.Size) Keep();
        }

        foreach (var cells in first.Skip(heading + 1)) Take(cells);
        while (records.MoveNext()) Take(records.Current);
        Keep();
        if (rows == 0) throw new Refused("This table has no rows below its heading.");
        import.Hold(first[heading].Select(Tidying.Tidy), rows);
    }

    internal sealed record Line(int Number, string[] Cells);
}
