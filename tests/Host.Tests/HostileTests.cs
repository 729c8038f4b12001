using System.Collections;
using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Host.Tests;

/// <summary>Every change that the API takes, about things that are there, with one field after the other saying what no form would say.</summary>
public sealed class HostileTests
{
    [Theory, OnEveryDatabase]
    public async Task Whatever_is_sent_is_answered_and_nothing_fails(Database on)
    {
        await using var app = await StewardApp.Demonstration(on, b => (b.Configuration["Limits:ApiCallsPerMinute"], b.Configuration["Limits:AnonymousFormsPerMinute"]) = ("100000", "100000"));
        var things = await Things(app);
        var (failed, answers) = (new List<string>(), new Dictionary<int, int>());
        foreach (var (address, form) in Changes(app.Services, things))
            foreach (var (field, body) in Bodies(form, things))
            {
                var answer = await app.As("lin").Http.PostAsJsonAsync(address, body);
                if (answer.StatusCode is HttpStatusCode.Forbidden) answer = await app.As("admin").Http.PostAsJsonAsync(address, body);
                var status = (int)answer.StatusCode;
                answers[status] = answers.GetValueOrDefault(status) + 1;
                if (status >= 500) failed.Add($"{address} {field}: {status} {body.ToJsonString()[..Math.Min(160, body.ToJsonString().Length)]}");
            }
        Assert.True(failed.Count == 0, $"{failed.Count} of {string.Join(", ", answers)}:\n{string.Join('\n', failed)}");
        // Most of it came as far as being looked at.
        Assert.True(answers.GetValueOrDefault(422) + answers.GetValueOrDefault(200) + answers.GetValueOrDefault(409) > 1_500, string.Join(", ", answers));
    }

    private static Task<Dictionary<Type, Guid[]>> Things(StewardApp app) => app.Look(async db =>
    {
        var found = new Dictionary<Type, Guid[]>();
        foreach (var entity in db.Model.GetEntityTypes())
            if (entity.FindPrimaryKey() is { Properties: [{ } key] } && Ids.IsId(key.ClrType))
                found[key.ClrType] = [.. await db.Database.SqlQueryRaw<Guid>(string.Format(null, "SELECT \"{0}\" AS \"Value\" FROM \"{1}\" LIMIT 3", key.GetColumnName(), entity.GetTableName())).ToListAsync()];
        return found;
    });

    private static IEnumerable<(string Address, Type Form)> Changes(IServiceProvider services, Dictionary<Type, Guid[]> things)
    {
        foreach (var endpoint in services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") is not true) continue;
            var takes = endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault()?.GetParameters() ?? [];
            if (!takes.Any(p => p.ParameterType.IsAssignableTo(typeof(UseCase)))) continue;
            if (takes.FirstOrDefault(p => p.ParameterType.IsClass && p.ParameterType.GetConstructor([]) is not null && p.ParameterType.GetProperties().Length > 0 && !p.ParameterType.IsAssignableTo(typeof(UseCase)))?.ParameterType is not { } form) continue;
            var pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
            var id = takes.FirstOrDefault(p => Ids.IsId(p.ParameterType));
            if (id is null) yield return (pattern, form);
            else if (things.GetValueOrDefault(id.ParameterType, []).FirstOrDefault() is var one && one != default) yield return (pattern.Replace("{" + id.Name + "}", one.ToString(), StringComparison.Ordinal), form);
        }
    }

    /// <summary>Nothing at all; then each field once with every kind of nonsense, the others as they might be.</summary>
    private static IEnumerable<(string Field, JsonObject Body)> Bodies(Type form, Dictionary<Type, Guid[]> things)
    {
        yield return ("nothing", []);
        foreach (var field in form.GetProperties().Where(p => p.CanWrite && p.Name is not "Version"))
            foreach (var nonsense in Nonsense(field.PropertyType))
            {
                var body = Plausible(form, things);
                body[field.Name] = nonsense;
                yield return (field.Name, body);
            }
    }

    private static JsonObject Plausible(Type form, Dictionary<Type, Guid[]> things)
    {
        var filled = new JsonObject();
        foreach (var field in form.GetProperties().Where(p => p.CanWrite && p.Name is not "Version")) filled[field.Name] = Value(Nullable.GetUnderlyingType(field.PropertyType) ?? field.PropertyType, things);
        return filled;
    }

    private static JsonNode? Value(Type type, Dictionary<Type, Guid[]> things) =>
        type == typeof(string) ? JsonValue.Create("好好")
        : type.IsEnum ? Enum.GetNames(type)[0]
        : type == typeof(bool) ? false
        : Ids.IsId(type) ? things.GetValueOrDefault(type, []).Select(g => g.ToString()).FirstOrDefault()
        : type == typeof(DateOnly) ? "2026-03-20"
        : type == typeof(DateTime) || type == typeof(DateTimeOffset) ? "2026-03-02T08:00:00"
        : type == typeof(int) || type == typeof(decimal) || type == typeof(long) ? 3
        : type == typeof(Money) ? new JsonObject { ["fen"] = 100 }
        : type.IsAssignableTo(typeof(IDictionary)) ? new JsonObject()
        : type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var item] && !item.IsInterface ? new JsonArray(item.IsClass && item != typeof(string) ? Plausible(item, things) : Value(item, things))
        : null;

    private static IEnumerable<JsonNode?> Nonsense(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) { foreach (var n in Nonsense(inner).Append(null)) yield return n; }
        else if (type == typeof(string)) { yield return new string('长', 70_000); yield return "\ud800"; yield return "   "; }
        else if (type.IsEnum) yield return 99;
        else if (Ids.IsId(type)) yield return Guid.NewGuid().ToString();
        else if (type == typeof(DateOnly)) { yield return "0001-01-01"; yield return "9999-12-31"; yield return "2026-01-01"; }
        else if (type == typeof(DateTime) || type == typeof(DateTimeOffset)) { yield return "0001-01-01T00:00:00"; yield return "9999-12-31T23:59:59"; yield return "2027-01-01T00:00:00"; }
        else if (type == typeof(int) || type == typeof(long)) { yield return -1; yield return int.MaxValue; }
        else if (type == typeof(decimal)) { yield return -1; yield return 7.9e27m; }
        else if (type == typeof(Money)) { foreach (var fen in new[] { long.MinValue, -1, long.MaxValue }) yield return new JsonObject { ["fen"] = fen }; }
        else if (type.IsAssignableTo(typeof(IDictionary))) { yield return null; yield return new JsonObject { ["x"] = null }; yield return new JsonObject { [""] = new string('长', 5000) }; }
        else if (type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [{ IsInterface: false }])
        {
            yield return null;
            yield return new JsonArray((JsonNode?)null);
            if (type.GetGenericArguments() is [{ IsClass: true } item] && item != typeof(string))
                foreach (var field in item.GetProperties().Where(p => p.CanWrite))
                    foreach (var n in Nonsense(field.PropertyType)) yield return new JsonArray(new JsonObject { [field.Name] = n });
        }
    }
}
