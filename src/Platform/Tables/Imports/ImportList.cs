using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>What was brought in and is being brought in, the newest first.</summary>
public sealed class ImportList(Work work, ImportKinds kinds, IEstate estate) : Query<ImportList.Filter, PageOf<ImportList.Row>>(work, ImportPermissions.Use)
{
    public sealed record Filter : Listing;

    public sealed record Row(ImportId Id, string FileName, string Title, string? Site, ImportState State, int Rows, int Added, int Changed, int Bad, string ByName, DateTimeOffset At);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("File",      r => r.FileName),
        new("Kind",      r => new Words(r.Title)),
        new("Site",      r => r.Site),
        new("State",     r => r.State),
        new("Rows",      r => r.Rows)    { Class = "num" },
        new("Added",     r => r.Added)   { Class = "num" },
        new("Changed",   r => r.Changed) { Class = "num" },
        new("Not taken", r => r.Bad)     { Class = "num" },
        new("By",        r => r.ByName),
        new("At",        r => r.At)      { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var page = await Db.Set<Import>().VisibleTo(Actor).OrderByDescending(i => i.At).ThenByDescending(i => i.Id).PageFor(filter, ct);
        var sites = await estate.SiteNames(page.Rows.Select(i => i.Site).Distinct(), ct);
        return page.With(page.Rows.Select(i => new Row(i.Id, i.FileName.Masked(), kinds.Of(i.Kind).Title, sites.GetValueOrDefault(i.Site), i.State, i.Rows, i.Added, i.Changed, i.Bad, i.ByName, i.At)));
    }
}
