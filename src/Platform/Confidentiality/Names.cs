using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality;

/// <summary>Names of people, as whoever asks may read them (保密).</summary>
public static class Names
{
    /// <summary>Whether somebody reads the names of customers in full wherever they come up.</summary>
    public static bool ReadsNames(this Actor actor) => actor.May(ConfidentialityPermissions.Names);

    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(name))]
    public static string? NameFor(this Actor actor, string? name) => name is null || actor.ReadsNames() ? name : Shown.MaskedName(name);
}

/// <summary>Who did something, as whoever looks may read it. What residents do in the portal stands under their names:
/// these are masked for staff who have no leave to read names. Colleagues are called by theirs, and a resident sees only what is their own affair.</summary>
public sealed class Authors(Db db, Actor actor)
{
    public delegate string Called(AccountId? who, string name);

    public async Task<Called> Of(IEnumerable<AccountId?> authors, CancellationToken ct)
    {
        if (actor.Kind is ActorKind.Resident || actor.ReadsNames()) return (_, name) => name;
        var ids = authors.OfType<AccountId>().Distinct().ToList();
        var residents = ids.Count == 0 ? [] : (await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id) && a.Kind == ActorKind.Resident).Select(a => a.Id).ToListAsync(ct)).ToHashSet();
        return (who, name) => who is { } id && residents.Contains(id) ? Shown.MaskedName(name) : name;
    }
}
