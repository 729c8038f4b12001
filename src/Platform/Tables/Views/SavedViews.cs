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
        await reference.Of<IReadOnlyList<Row>>($"views {Actor.Account} {filter.List}", async () =>
            await Db.Set<SavedView>().Where(v => v.Account == Actor.Account && v.List == filter.List).OrderBy(v => v.Name).Select(v => new Row(v.Id, v.Name, v.Query)).ToListAsync(ct), ct);
}
