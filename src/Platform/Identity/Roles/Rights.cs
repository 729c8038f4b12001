using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Roles;

/// <summary>Every right there is, under the part of the system it belongs to.</summary>
public sealed class Rights(IEnumerable<Module> modules)
{
    public IReadOnlyList<(string Part, IReadOnlyList<Permission> Permissions)> ByPart { get; } =
        [.. modules.Select(m => (m.Name, Given([m.Assembly]))).Append(("Administration", Given([typeof(Rights).Assembly]))).Where(p => p.Item2.Count > 0)];

    public bool Known(string name) => ByPart.Any(p => p.Permissions.Any(r => r.Name == name));

    private static IReadOnlyList<Permission> Given(System.Reflection.Assembly[] assemblies) => [.. Permission.In(assemblies).Where(p => p.IsGiven)];
}
