using Steward.Platform.Pages;
using Steward.ServiceDesk.Digests.Topics;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>What something is called, and in English where the dictionaries say so.</summary>
public sealed record Called(string Name, string? English = null);

/// <summary>What things are called in a digest; nobody in it is called by name or telephone.</summary>
/// <param name="all">Categories, departments, buildings and units by their ids.</param>
/// <param name="contractors">The workers who belong to contractors, by their accounts.</param>
public sealed class DigestNames(IReadOnlyDictionary<Guid, Called> all, IReadOnlyDictionary<Guid, string> contractors)
{
    private sealed record Glossary(IReadOnlyDictionary<Guid, Called> Called, IReadOnlyDictionary<Guid, string> Contractors);

    private readonly Dictionary<Guid, Called> said = [];

    public IReadOnlyDictionary<Guid, string> Contractors => contractors;

    public Called? Of(Guid? id) => id is { } known && all.TryGetValue(known, out var called) ? said[known] = called : null;

    /// <summary>Those that were asked for, as canonical JSON.</summary>
    public string Keep() => Canonical.Write(new Glossary(said, contractors));

    public static DigestNames Kept(string text)
    {
        var kept = Canonical.Read<Glossary>(text);
        return new(kept.Called, kept.Contractors);
    }

    /// <summary>The same for everybody of one household; null when nothing tells who it was.</summary>
    public static string? Household(Request r) => r.Unit?.ToString() ?? r.Customer?.ToString() ?? r.ContactPhone ?? r.ContactName;

    /// <summary>The house number, or as much of the name as may be read.</summary>
    public string Masked(Request r) => Of(r.Unit?.Value)?.Name ?? (Shown.MaskedName(r.ContactName) is { Length: > 0 } name ? name : Shown.Masked(r.ContactPhone));

    public string? Where(Request r)
    {
        var spot = (Of(r.Unit?.Value) ?? Of(r.Building?.Value))?.Name;
        return Redacted.Of(spot is null ? r.Place : r.Place is null ? spot : $"{spot} {r.Place}", r.ContactName);
    }

    /// <summary>The public place alone, without the house that told of it.</summary>
    public string Spot(Request r) => Redacted.Of(Of(r.Building?.Value) is { } building ? $"{building.Name} {r.Place}" : r.Place, r.ContactName) ?? "";

    public static DigestMember Member(Request r) => new(r.Id, r.Number, Redacted.Of(r.Subject, r.ContactName)!, r.ReceivedAt);

    public Message Message(Request r) => new(Member(r), Redacted.Of(r.Details, r.ContactName), Of(r.Building?.Value)?.Name, r.Place, Household(r));
}
