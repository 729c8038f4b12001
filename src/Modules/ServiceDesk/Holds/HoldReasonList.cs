using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Holds;

/// <summary>What things may wait for, in the order in which it is offered.</summary>
public sealed class HoldReasonList(Work work) : Query<HoldReasonList.Filter, IReadOnlyList<HoldReasonList.Row>>(work, Permission.SignedIn)
{
    public sealed record Filter
    {
        /// <summary>Also those no longer chosen.</summary>
        public bool? Retired { get; init; }
    }

    public sealed record Row(HoldReasonId Id, string Code, string Name, string? EnglishName, string Title, int Order, bool Retired, bool StopsClock, int Version)
    {
        /// <summary>To be chosen with a thumb.</summary>
        public Choice Tile(Catalogue texts) => new(Id.ToString(), Title, StopsClock ? "clock-pause" : "clock", StopsClock ? texts["the clock waits"] : texts["the clock runs on"]);
    }

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await Db.Set<HoldReason>().Where(r => filter.Retired == true || !r.Retired).OrderBy(r => r.Order).ThenBy(r => r.Code).ToListAsync(ct))
            .Select(r => new Row(r.Id, r.Code, r.Name, r.EnglishName, r.Title, r.Order, r.Retired, r.StopsClock, r.Version))];
}
