using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>The fields of a request sent by another system, by their names on the wire.</summary>
internal sealed record Posted(
    [property: JsonPropertyName("jurisdiction_id")]      string? Jurisdiction,
    [property: JsonPropertyName("api_key")]              string Key,
    [property: JsonPropertyName("service_code")]         string ServiceCode,
    [property: JsonPropertyName("lat")]                  string? Latitude,
    [property: JsonPropertyName("long")]                 string? Longitude,
    [property: JsonPropertyName("address_string")]       string? AddressString,
    [property: JsonPropertyName("address_id")]           string? AddressId,
    [property: JsonPropertyName("email")]                string? Email,
    [property: JsonPropertyName("device_id")]            string? Device,
    [property: JsonPropertyName("account_id")]           string? Account,
    [property: JsonPropertyName("first_name")]           string? FirstName,
    [property: JsonPropertyName("last_name")]            string? LastName,
    [property: JsonPropertyName("phone")]                string? Phone,
    [property: JsonPropertyName("description")]          string? Description,
    [property: JsonPropertyName("media_url")]            string? MediaUrl,
    [property: JsonPropertyName("attribute[reference]")] string? Reference,
    [property: JsonPropertyName("attribute[point]")]     string? Point,
    [property: JsonPropertyName("attribute[spot]")]      string? Spot,
    [property: JsonPropertyName("attribute[urgent]")]    string? Urgent)
{
    public static ReportFromOutside.Form Read(IFormCollection sent, string? jurisdiction)
    {
        string? Field(string name) => sent[name].ToString().OrNull();
        return new()
        {
            Jurisdiction = Field("jurisdiction_id") ?? jurisdiction, ServiceCode = Field("service_code"), Description = Field("description"), Latitude = Field("lat"), Longitude = Field("long"),
            AddressString = Field("address_string"), AddressId = Field("address_id"), Email = Field("email"), FirstName = Field("first_name"), LastName = Field("last_name"), Phone = Field("phone"), MediaUrl = Field("media_url"),
            Reference = Field("attribute[reference]"), Point = Field("attribute[point]"), Spot = Field("attribute[spot]"), Urgent = Field("attribute[urgent]"),
        };
    }
}
