using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>The services that a site offers to other systems: the categories ticked for it (Open311 «GET service list»).</summary>
public sealed class OfferedServices(Work work, Doorkeeper door) : Query<OfferedServices.Filter, IReadOnlyList<OfferedServices.Row>>(work, Permission.Anyone)
{
    public sealed record Filter(string? Jurisdiction);

    public sealed record Row(
        [property: JsonPropertyName("service_code")] string Code,
        [property: JsonPropertyName("service_name")] string Name,
        [property: JsonPropertyName("description")]  string Description,
        [property: JsonPropertyName("metadata")]     bool HasDefinition,
        [property: JsonPropertyName("type")]         string Type,
        [property: JsonPropertyName("keywords")]     string? Keywords,
        [property: JsonPropertyName("group")]        string Group);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        await door.Admit(filter.Jurisdiction, ct);
        var offered = await Db.Set<Category>().Offered().OrderBy(c => c.Order).ThenBy(c => c.Code).ToListAsync(ct);
        return [.. offered.OrderBy(c => c.Type).Select(c => new Row(c.ServiceCode(), c.Title, c.Title == c.Name ? c.EnglishName ?? c.Name : c.Name, true, "realtime", string.Join(',', new[] { c.Name, c.EnglishName }.Where(n => n is not null)), c.Type.ToString().ToLowerInvariant()))];
    }
}

public static class Services
{
    /// <summary>What other systems may ask for; a category no longer chosen is offered no more.</summary>
    public static IQueryable<Category> Offered(this IQueryable<Category> categories) => categories.Where(c => c.Offered && !c.Retired);

    /// <summary>«repair-lift»: type and code of a category stay for good.</summary>
    public static string ServiceCode(this Category category) => $"{category.Type.ToString().ToLowerInvariant()}-{category.Code}";

    public static async Task<Category> Service(this IQueryable<Category> categories, string? code, CancellationToken ct)
    {
        var parts = code?.Trim().Split('-', 2) ?? [];
        if (parts.Length < 2 || !Enum.TryParse<RequestType>(parts[0], true, out var type) || !Enum.IsDefined(type)) throw new NotFound();
        var rest = parts[1];
        return await categories.Offered().Where(c => c.Type == type && c.Code == rest).OrNotFound(ct);
    }
}
