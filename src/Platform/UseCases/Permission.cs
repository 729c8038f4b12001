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

    /// <summary>For what a stranger may do: ask for a code, send a public form. Limited by address, and by the use case itself.</summary>
    public static readonly Permission Anyone = new("anyone", "Use what is open to everybody", Post.None);

    /// <summary>Whether roles are about it.</summary>
    public bool IsGiven => this != SignedIn && this != Anyone;

    /// <summary>Every permission declared as a static field of the given assemblies.</summary>
    public static IReadOnlyList<Permission> In(IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(Permission))
            .Select(f => (Permission)f.GetValue(null)!)
            .DistinctBy(p => p.Name)
            .OrderBy(p => p.Name, StringComparer.Ordinal)];
}
