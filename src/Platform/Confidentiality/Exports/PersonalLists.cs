using Microsoft.AspNetCore.Routing;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Marks the export of a list of persons, which needs leave.</summary>
/// <param name="Title">The list's name, in English.</param>
/// <param name="Page">Of a list that belongs to one thing, where that is read: «/units/{id}».</param>
public sealed record PersonalList(string Title, string? Page = null);

/// <summary>The lists of persons there are, by their paths.</summary>
public sealed class PersonalLists(EndpointDataSource endpoints)
{
    private readonly Lazy<(string[] Path, PersonalList List)[]> found = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(e => (Path: "/" + e.RoutePattern.RawText!.TrimStart('/'), List: e.Metadata.GetMetadata<PersonalList>()))
        .Where(e => e.List is not null).Select(e => (e.Path[..e.Path.LastIndexOf("/export.", StringComparison.Ordinal)].Split('/'), e.List!)).ToArray());

    /// <summary>What a list is called; null when no list of persons has this path.</summary>
    public string? TitleOf(string list) => Of(list.Split('/')).List?.Title;

    /// <summary>Where the one thing is read that a list belongs to; null when it belongs to none.</summary>
    public string? PageOf(string list)
    {
        var path = list.Split('/');
        return Of(path) is { List.Page: { } page } known ? known.Path.Zip(path).Where(p => p.First.StartsWith('{')).Aggregate(page, (text, part) => text.Replace(part.First, part.Second, StringComparison.Ordinal)) : null;
    }

    private (string[] Path, PersonalList? List) Of(string[] path) =>
        found.Value.FirstOrDefault(f => f.Path.Length == path.Length && f.Path.Zip(path).All(p => p.First == p.Second || p.First.StartsWith('{') && Guid.TryParse(p.Second, out _)));
}
