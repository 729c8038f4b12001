using System.Reflection;
using Steward.Contracts.Identity;

namespace Steward.Platform.UseCases;

/// <summary>Leave to run some use cases.</summary>
/// <param name="Name">Stable, e.g. "requests.close"; stored with the roles that have it.</param>
/// <param name="Title">What it lets one do, in English; translated where shown.</param>
/// <param name="Posts">The standard roles that have it from the start.</param>
public sealed record Permission(string Name, string Title, Post Posts)
{
    /// <summary>For what needs no leave beyond having signed in.</summary>
    public static readonly Permission SignedIn = new("signed-in", "Use Steward", Post.Staff | Post.Administrator | Post.Contractor | Post.Resident | Post.Client);

    /// <summary>Every permission declared as a static field of the given assemblies.</summary>
    public static IReadOnlyList<Permission> In(IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Permission))
            .Select(f => (Permission)f.GetValue(null)!)
            .DistinctBy(p => p.Name)
            .OrderBy(p => p.Name, StringComparer.Ordinal)];
}
