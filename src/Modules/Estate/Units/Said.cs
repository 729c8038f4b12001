using Steward.Estate.Imports;
using Steward.Platform.Data;
using Steward.Platform.Search;

namespace Steward.Estate.Units;

public static class SaidUnits
{
    /// <summary>Units by any part of the house number, however it is said: «3-2-1801», «三栋二单元1801», «321801», «我住3栋2单元1801».</summary>
    public static IQueryable<Unit> Said(this Db db, string? words) =>
        HouseNumber.In(words) is { } house ? db.SearchAny<Unit>(string.Join(' ', house.Labels)) : db.Search<Unit>(words);

    /// <summary>The units that this house number may mean, the one written just so before the others.</summary>
    public static IOrderedQueryable<Unit> Numbered(this IQueryable<Unit> units, string said)
    {
        var (written, labels) = (said.Trim(), LabelsOf(said).ToArray());
        return units.Where(u => labels.Contains(u.Label)).OrderBy(u => u.Label != written);
    }

    /// <summary>Every label that this may be, as it is written and as it is understood.</summary>
    public static IEnumerable<string> LabelsOf(string said) => (HouseNumber.In(said)?.Labels ?? []).Prepend(said.Trim());
}
