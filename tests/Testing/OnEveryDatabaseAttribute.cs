using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Steward.Testing;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL: its first parameter is the <see cref="Database"/>,
/// the others are given here.</summary>
[AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
public sealed class OnEveryDatabaseAttribute(params object?[] more) : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo method, DisposalTracker disposal) => new(
    [
        new TheoryDataRow([Database.Sqlite, .. more]),
        new TheoryDataRow([Database.Postgres, .. more]) { Skip = Databases.Server is null ? "PostgreSQL is not at hand: set Tests__Postgres, or run bin/test." : null },
    ]);
}
