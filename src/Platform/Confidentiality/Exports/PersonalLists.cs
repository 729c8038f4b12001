using Microsoft.AspNetCore.Routing;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Marks the export of a list of persons, which needs leave.</summary>
/// <param name="Title">The list's name, in English.</param>
public sealed record PersonalList(string Title);

/// <summary>The lists of persons there are, by their paths.</summary>
public sealed class PersonalLists(EndpointDataSource endpoints)
{
    private readonly Lazy<Dictionary<string, string>> found = new(() => endpoints.Endpoints.OfType<RouteEndpoint>()
        .Select(e => (Path: "/" + e.RoutePattern.RawText!.TrimStart('/'), List: e.Metadata.GetMetadata<PersonalList>()))
        .Where(e => e.List is not null).ToDictionary(e => e.Path[..e.Path.LastIndexOf("/export.", StringComparison.Ordinal)] + Path.GetExtension(e.Path), e => e.List!.Title));

    /// <summary>What a list is called; null when no list of persons has this path.</summary>
    public string? TitleOf(string list) => found.Value.GetValueOrDefault(list + ".xlsx");
}
