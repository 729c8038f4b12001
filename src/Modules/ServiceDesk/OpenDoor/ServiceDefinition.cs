using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Points;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>What else another system may say with a request of one service (Open311 «GET service definition»).</summary>
public sealed class ServiceDefinition(Work work, Doorkeeper door, Catalogue texts) : Query<ServiceDefinition.Filter, ServiceDefinition.View>(work, Permission.Anyone)
{
    internal const string Reference = "reference", AtPoint = "point", Spot = "spot", Urgent = "urgent";

    public sealed record Filter(string? Jurisdiction, string Code);

    public sealed record View(
        [property: JsonPropertyName("service_code")] string Code,
        [property: JsonPropertyName("attributes")]   IReadOnlyList<Attribute> Attributes);

    public sealed record Attribute(
        [property: JsonPropertyName("variable")]             bool Variable,
        [property: JsonPropertyName("code")]                 string Code,
        [property: JsonPropertyName("datatype")]             string Datatype,
        [property: JsonPropertyName("required")]             bool Required,
        [property: JsonPropertyName("datatype_description")] string? DatatypeDescription,
        [property: JsonPropertyName("order")]                int Order,
        [property: JsonPropertyName("description")]          string Description,
        [property: JsonPropertyName("values")]               IReadOnlyList<Value> Values);

    public sealed record Value([property: JsonPropertyName("key")] string Key, [property: JsonPropertyName("name")] string Name);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var site = await door.Admit(filter.Jurisdiction, ct);
        var service = await Db.Set<Category>().Service(filter.Code, ct);
        var points = await Db.Set<Point>().Where(p => p.Site == site.Id && !p.Retired).OrderBy(p => p.Number).Select(p => new Value(p.Number, p.Name)).ToListAsync(ct);
        return new(service.ServiceCode(),
        [
            new(true, Reference, "string",          false, texts["At most 100 characters"], 1, texts["Your own number for it: the same number sent twice makes one request."], []),
            new(true, AtPoint,   "singlevaluelist", false, null,                            2, texts["The reporting point at which it is."], points),
            new(true, Spot,      "string",          false, texts["At most 100 characters"], 3, texts["Where exactly"], []),
            new(true, Urgent,    "singlevaluelist", false, null,                            4, texts["Whether somebody may come to harm."], [new("no", texts["No"]), new("yes", texts["Yes"])]),
        ]);
    }
}
