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
    }

    public sealed record Row(int Number, IReadOnlyList<string> Cells, IReadOnlyList<Fault> Reasons);

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == filter.Import).OrNotFound(ct);
        var page = await Db.Set<ImportFault>().Where(f => f.Import == filter.Import).OrderBy(f => f.Row).PageFor(filter, ct);
        return page.With(page.Rows.Select(f => new Row(f.Row, [.. JsonSerializer.Deserialize<string[]>(ring.Decrypt(ImportFault.Purpose, f.Cells), Json.Options)!.Select(c => Masking.Of(c))],
            [.. JsonSerializer.Deserialize<ContinueImport.Reason[]>(f.Reasons, Json.Options)!.Select(r => r.AsFault())])));
    }
}
