using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Views;

/// <summary>One's own views of a list, by name.</summary>
public sealed class SavedViews(Work work, ReferenceData reference) : Query<SavedViews.Filter, IReadOnlyList<SavedViews.Row>>(work, Permission.SignedIn)
{
    public sealed record Filter(string List);
    public sealed record Row(SavedViewId Id, string Name, string Query);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        [.. (await reference.Of($"views {Actor.Account}", Mine, ct))[filter.List]];

    private async Task<ILookup<string, Row>> Mine() =>
        (await Db.Set<SavedView>().AsNoTracking().Where(v => v.Account == Actor.Account).OrderBy(v => v.Name).ToListAsync()).ToLookup(v => v.List, v => new Row(v.Id, v.Name, v.Query));
}
