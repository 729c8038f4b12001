using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Departments;

/// <summary>The departments a request can be handed to.</summary>
public sealed class DepartmentList(Work work) : Query<DepartmentList.Filter, IReadOnlyList<DepartmentList.Row>>(work, Permissions.See)
{
    public sealed record Filter
    {
        public bool? Retired { get; init; }
    }

    public sealed record Row(DepartmentId Id, string Code, string Name, string? EnglishName, string Title, int Order, bool Retired, AccountId? Head, int Version);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await Db.Set<Department>().Where(d => filter.Retired == true || !d.Retired).OrderBy(d => d.Order).ThenBy(d => d.Code).ToListAsync(ct))
            .Select(d => new Row(d.Id, d.Code, d.Name, d.EnglishName, d.Title, d.Order, d.Retired, d.Head, d.Version))];
}
