using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality;

/// <summary>Who did something, as whoever looks may read it: what residents do in the portal stands under their names.</summary>
public sealed class Authors(Db db, Actor actor)
{
    public delegate string Called(AccountId? who, string name);

    public async Task<Called> Of(IEnumerable<AccountId?> authors, CancellationToken ct)
    {
        if (actor.MeetsNamesInFull()) return (_, name) => name;
        var ids = authors.OfType<AccountId>().Distinct().ToList();
        var residents = ids.Count == 0 ? [] : (await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id) && a.Kind == ActorKind.Resident).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        return (who, name) => who is { } id && residents.Contains(id) ? actor.NameFor(name) : name;
    }
}
