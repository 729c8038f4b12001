using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Works;

/// <summary>One kind of work with what held of it before and what is to come.</summary>
public sealed class ShowWorkType(Work work) : Query<WorkTypeId, ShowWorkType.View>(work, Permissions.Rules)
{
    public sealed record View(WorkTypeId Id, string Title, string Code, bool IsForAll, WorkTypeFields Fields, IReadOnlyList<Change> Changes);
    public sealed record Change(DateOnly From, string Title, Clause? Clause, string? NotHere, bool Retired, string ByName);

    protected override async Task<View> Handle(WorkTypeId id, CancellationToken ct)
    {
        var t = await Db.Set<WorkType>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var all = await Db.Set<WorkType>().VisibleTo(Actor).Where(x => x.Code == t.Code && x.Site == t.Site).OrderByDescending(x => x.From).ToListAsync(ct);
        return new(id, t.Title, t.Code, t.Site is null, new() { Version = t.Version, Group = t.Group, Name = t.Name, EnglishName = t.EnglishName, Clause = t.Clause, NotHere = t.NotHere, Note = t.Note, Order = t.Order, Retired = t.Retired },
            [.. all.Select(x => new Change(x.From, x.Title, x.Clause, x.NotHere, x.Retired, x.ByName))]);
    }
}
