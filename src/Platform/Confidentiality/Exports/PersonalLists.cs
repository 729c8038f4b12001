using Microsoft.AspNetCore.Routing;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Marks the export of a list of persons, which needs leave.</summary>
/// <param name="Title">The list's name, in English.</param>
public sealed record PersonalList(string Title);

/// <summary>The lists of persons there are, by their paths.</summary>
public sealed class PersonalLists(EndpointDataSource endpoints)
{
    private readonly Lazy<(string[] Path, string Title)[]> found = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(e => (Path: "/" + e.RoutePattern.RawText!.TrimStart('/'), List: e.Metadata.GetMetadata<PersonalList>()))
        .Where(e => e.List is not null).Select(e => (e.Path[..e.Path.LastIndexOf("/export.", StringComparison.Ordinal)].Split('/'), e.List!.Title)).ToArray());

    /// <summary>What a list is called; null when no list of persons has this path.</summary>
    public string? TitleOf(string list)
    {
        var path = list.Split('/');
        return found.Value.FirstOrDefault(f => f.Path.Length == path.Length && f.Path.Zip(path).All(p => p.First == p.Second || p.First.StartsWith('{') && Guid.TryParse(p.Second, out _))).Title;
    }
}
