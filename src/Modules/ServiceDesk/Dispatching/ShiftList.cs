using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>The shifts of the roster.</summary>
public sealed class ShiftList(Work work) : Query<ShiftList.Filter, IReadOnlyList<ShiftList.Row>>(work, Permissions.See)
{
    public sealed record Filter
    {
        public bool? Retired { get; init; }
    }

    public sealed record Row(ShiftId Id, string Code, string Name, string? EnglishName, string Title, int Order, bool Retired, TimeOnly? StartsAt, TimeOnly? EndsAt, int Version);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await Db.Set<Shift>().Where(s => filter.Retired == true || !s.Retired).OrderBy(s => s.Order).ThenBy(s => s.Code).ToListAsync(ct))
            .Select(s => new Row(s.Id, s.Code, s.Name, s.EnglishName, s.Title, s.Order, s.Retired, s.StartsAt, s.EndsAt, s.Version))];
}
