using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Digests.Topics;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>What things are called in a digest; nobody in it is called by name or telephone.</summary>
public sealed record DigestNames(IReadOnlyDictionary<CategoryId, Category> Categories, IReadOnlyDictionary<DepartmentId, Department> Departments, IReadOnlyDictionary<BuildingId, string> Buildings, IReadOnlyDictionary<UnitId, string> Units)
{
    /// <summary>The same for everybody of one household; null when nothing tells who it was.</summary>
    public static string? Household(Request r) => r.Unit?.ToString() ?? r.Customer?.ToString() ?? r.ContactPhone ?? r.ContactName;

    /// <summary>The house number, or as much of the name as may be read.</summary>
    public string Masked(Request r) => r.Unit is { } unit && Units.TryGetValue(unit, out var house) ? house : Shown.MaskedName(r.ContactName) is { Length: > 0 } name ? name : Shown.Masked(r.ContactPhone);

    public string? Where(Request r)
    {
        var spot = r.Unit is { } u && Units.TryGetValue(u, out var house) ? house : r.Building is { } b ? Buildings.GetValueOrDefault(b) : null;
        return Redacted.Of(spot is null ? r.Place : r.Place is null ? spot : $"{spot} {r.Place}", r.ContactName);
    }

    /// <summary>The public place alone, without the house that told of it.</summary>
    public string Spot(Request r) => Redacted.Of(r.Building is { } b && Buildings.TryGetValue(b, out var building) ? $"{building} {r.Place}" : r.Place, r.ContactName) ?? "";

    public static DigestMember Member(Request r) => new(r.Id, r.Number, Redacted.Of(r.Subject, r.ContactName)!, r.ReceivedAt);

    public Message Message(Request r) => new(Member(r), Redacted.Of(r.Details, r.ContactName), r.Building is { } b ? Buildings.GetValueOrDefault(b) : null, r.Place, Household(r));
}
