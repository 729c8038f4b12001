using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>The kinds of paper that files hold.</summary>
public sealed class PaperKindList(Work work) : Query<PaperKindList.Filter, IReadOnlyList<PaperKindList.Row>>(work, Permissions.Papers)
{
    public sealed record Filter;
    public sealed record Row(PaperKindId Id, string Code, string Name, string? EnglishName, string Title, int Order, bool Retired, int Version);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await Db.Set<PaperKind>().OrderBy(k => k.Order).ThenBy(k => k.Code).ToListAsync(ct)).Select(k => new Row(k.Id, k.Code, k.Name, k.EnglishName, k.Title, k.Order, k.Retired, k.Version))];
}
