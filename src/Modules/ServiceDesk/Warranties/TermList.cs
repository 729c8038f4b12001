using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Warranties;

/// <summary>The parts of a building and their warranties.</summary>
public sealed class TermList(Work work) : Query<TermList.Filter, IReadOnlyList<TermList.Row>>(work, Permission.SignedIn)
{
    public sealed record Filter;
    public sealed record Row(WarrantyTermId Id, string Code, string Name, string? EnglishName, string Title, int Order, bool Retired, int Months, int LeastMonths, string? Remark, int Version);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await Db.Set<WarrantyTerm>().OrderBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(ct)).Select(t => new Row(t.Id, t.Code, t.Name, t.EnglishName, t.Title, t.Order, t.Retired, t.Months, t.LeastMonths, t.Remark, t.Version))];
}
