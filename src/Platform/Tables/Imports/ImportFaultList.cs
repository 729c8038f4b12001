using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>The rows of one import that cannot be taken, each with its reasons.</summary>
public sealed class ImportFaultList(Work work, KeyRing ring) : Query<ImportFaultList.Filter, PageOf<ImportFaultList.Row>>(work, ImportPermissions.Use)
{
    public sealed record Filter : Listing
    {
        public ImportId Import { get; init; }
        /// <summary>Cells and reasons in full, for whoever brought the file.</summary>
        public bool Whole { get; init; }
    }

    public sealed record Row(int Number, IReadOnlyList<string> Cells, IReadOnlyList<Fault> Reasons);

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var import = await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == filter.Import).OrNotFound(ct);
        var whole = filter.Whole && import.By == Actor.Account;
        var page = await Db.Set<ImportFault>().Where(f => f.Import == filter.Import).OrderBy(f => f.Row).PageFor(filter, ct);
        return page.With(page.Rows.Select(f => new Row(f.Row, [.. JsonSerializer.Deserialize<string[]>(ring.Decrypt(ImportFault.Purpose, f.Cells), Json.Options)!.Select(c => c.Masked(unless: whole))],
            [.. JsonSerializer.Deserialize<ContinueImport.Reason[]>(ring.Decrypt(ImportFault.Purpose, f.Reasons), Json.Options)!.Select(r => r.AsFault(whole))])));
    }
}
