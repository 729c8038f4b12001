using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Imports;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>The lines of networks as a form that can be imported again.</summary>
public sealed class LineForms(Work work) : Query<LineForms.Filter, PageOf<LineForms.Row>>(work, Permissions.KeepFacilities)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
    }

    public sealed record Row(string FromPoint, string ToPoint, bool IsTwoWay, string? Size, string? Material, string? Note);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("From point", r => r.FromPoint),
        new("To point",   r => r.ToPoint),
        new("Either way", r => r.IsTwoWay ? "是" : "否"),
        new("Size",       r => r.Size),
        new("Pipe material", r => r.Material),
        new("Note",       r => r.Note),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var site = Forms.SiteOf(filter.Site, Actor);
        var lines = Db.Set<NetworkLine>().VisibleTo(Actor).Where(l => l.Site == site);
        var page = await lines.Join(Db.Set<NetworkNode>(), l => l.From, n => n.Id, (l, n) => new { Line = l, From = n.Label }).Join(Db.Set<NetworkNode>(), x => x.Line.To, n => n.Id, (x, n) => new { x.Line, x.From, To = n.Label })
            .OrderBy(x => x.From).ThenBy(x => x.To).PageFor(filter, ct);
        return page.With(page.Rows.Select(x => new Row(x.From, x.To, x.Line.IsTwoWay, x.Line.Size, x.Line.Material, x.Line.Note)));
    }
}
