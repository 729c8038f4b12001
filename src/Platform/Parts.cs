using System.Collections.Concurrent;
using System.Reflection;
using Steward.Platform.Jobs;
using Steward.Platform.Outbox;
using Steward.Platform.Tables.Imports;

namespace Steward.Platform;

/// <summary>What of the code is a service without being named: found once, for it stays as it is while the program runs.</summary>
internal sealed class Parts
{
    private static readonly ConcurrentDictionary<string, Parts> Found = new();

    private Parts(IEnumerable<Assembly> assemblies)
    {
        var types = assemblies.SelectMany(a => a.GetTypes()).Where(t => t is { IsAbstract: false, IsClass: true }).ToArray();
        Hearers = new(types);
        ForEachArrival = [.. types.Where(t => Setup.IsUseCase(t) || t.IsAssignableTo(typeof(IRunByClock))).Concat(Hearers.Types)];
        ImportKinds = [.. types.Where(t => t.IsAssignableTo(typeof(ImportKind)))];
    }

    public Hearers Hearers { get; }
    public IReadOnlyList<Type> ForEachArrival { get; }
    public IReadOnlyList<Type> ImportKinds { get; }

    public static Parts Of(IReadOnlyCollection<Assembly> assemblies) => Found.GetOrAdd(string.Join('\n', assemblies.Select(a => a.FullName)), _ => new(assemblies));
}
