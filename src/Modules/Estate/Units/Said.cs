using Steward.Estate.Imports;
using Steward.Platform.Data;
using Steward.Platform.Search;

namespace Steward.Estate.Units;

public static class SaidUnits
{
    /// <summary>Units by any part of the house number, however it is said: «3-2-1801», «三栋二单元1801», «321801».</summary>
    public static IQueryable<Unit> Said(this Db db, string? words) => db.Search<Unit>(HouseNumber.Parse(words)?.Label ?? words);
}
