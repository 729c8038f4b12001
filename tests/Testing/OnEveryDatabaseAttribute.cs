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

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo method, DisposalTracker disposal) => new([Row(Database.Sqlite, more), Row(Database.Postgres, more)]);

    internal static TheoryDataRow Row(Database database, params object?[] more) =>
        new([database, .. more]) { Skip = database is Database.Postgres && Databases.Server is null ? "PostgreSQL is not at hand: set Tests__Postgres, or run bin/test." : null };
}
