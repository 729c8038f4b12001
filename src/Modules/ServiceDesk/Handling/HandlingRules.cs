using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Handling;

/// <summary>How each type of request is handled.</summary>
public sealed class HandlingRules(Work work) : Query<HandlingRules.Filter, IReadOnlyList<HandlingRule>>(work, Permissions.See)
{
    public sealed record Filter;

    protected override async Task<IReadOnlyList<HandlingRule>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await Db.Set<HandlingRule>().ToListAsync(ct)).OrderBy(r => r.Type)];
}
