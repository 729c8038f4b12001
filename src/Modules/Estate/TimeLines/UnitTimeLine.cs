using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality.Exports;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.TimeLines;

/// <summary>Everything that happened to a unit, from all modules (房屋履历).</summary>
public sealed class UnitTimeLine(Work work, TimeLine line, ExportLeave leave) : Query<UnitTimeLine.Filter, PageOf<TimeLine.Row>>(work, Permissions.See)
{
    public sealed record Filter : TimeLine.Filter
    {
        public UnitId Id { get; init; }
    }

    protected override async Task<PageOf<TimeLine.Row>> Handle(Filter filter, CancellationToken ct)
    {
        await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == filter.Id && (!leave.Holds || u.Site == Actor.Chosen)).Select(u => u.Label).OrNotFound(ct);
        return await line.Tell([filter.Id], [], filter, ct);
    }
}
