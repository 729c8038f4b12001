using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>The crafts that work may need.</summary>
public sealed class CraftList(Work work) : Query<CraftList.Filter, IReadOnlyList<CraftList.Row>>(work, Permissions.See)
{
    public sealed record Filter
    {
        public bool? Retired { get; init; }
    }

    public sealed record Row(CraftId Id, string Code, string Name, string? EnglishName, string Title, int Order, bool Retired, bool Certified, int Version);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await Db.Set<Craft>().Where(c => filter.Retired == true || !c.Retired).OrderBy(c => c.Order).ThenBy(c => c.Code).ToListAsync(ct))
            .Select(c => new Row(c.Id, c.Code, c.Name, c.EnglishName, c.Title, c.Order, c.Retired, c.Certified, c.Version))];
}
