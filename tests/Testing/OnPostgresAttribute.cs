using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Steward.Testing;

/// <summary>Runs a theory on PostgreSQL only, for what an embedded database does not have: a server that can go away.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnPostgresAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<Xunit.ITheoryDataRow>> GetData(MethodInfo method, DisposalTracker disposal) => new([OnEveryDatabaseAttribute.Row(Database.Postgres)]);
}
