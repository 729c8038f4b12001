using Steward.Estate.Imports;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

public static class SaidUnits
{
    /// <summary>The actor's units by any part of the house number, however it is said: «3-2-1801», «三栋二单元1801», «321801», «我住3栋2单元1801».</summary>
    /// <param name="rest">What else is asked of them.</param>
    public static Task<Found<Unit>> Said(this Db db, string? words, Actor actor, CancellationToken ct, Func<IQueryable<Unit>, IQueryable<Unit>>? rest = null, Reach reach = Reach.Pages)
    {
        IQueryable<Unit> Asked(IQueryable<Unit> units) => (rest ?? (u => u))(units.VisibleTo(actor).InChosenSite(actor));
        return HouseNumber.In(words) is { } house
            ? db.SearchWindow<Unit>(string.Join(' ', house.Labels), actor, Asked, ct, any: true, reach)
            : db.SearchWindow<Unit>(words, actor, Asked, ct, reach: reach);
    }

    /// <summary>The units that this house number may mean, the one written just so before the others.</summary>
    public static IOrderedQueryable<Unit> Numbered(this IQueryable<Unit> units, string said)
    {
        var (written, labels) = (said.Trim(), LabelsOf(said).ToArray());
        return units.Where(u => labels.Contains(u.Label)).OrderBy(u => u.Label != written);
    }

    /// <summary>Every label that this may be, as it is written and as it is understood.</summary>
    public static IEnumerable<string> LabelsOf(string said) => (HouseNumber.In(said)?.Labels ?? []).Prepend(said.Trim());
}
