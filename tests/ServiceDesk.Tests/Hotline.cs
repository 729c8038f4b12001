using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Another system that calls at the open door.</summary>
internal static class Hotline
{
    public const string Key = "hotline-key";

    public static async Task<HttpClient> Client(StewardApp app, string key = Key, SiteId? site = null, bool mayKnock = true)
    {
        var role = await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Client).Select(r => r.Id).SingleAsync());
        var account = new Account(ActorKind.Client, key, $"系统 {key}") { NormalizedUserName = key.ToUpperInvariant() };
        if (mayKnock) account.Roles.Add(new(account.Id, role));
        await app.Put(account, new ApiToken(account.Id, "Open311", Secret.Hash(key), app.Clock.GetUtcNow(), null));
        await app.Put(new Assignment(account.Id, site ?? app.Site));
        return app.Nobody().Http;
    }

    public static Task<HttpResponseMessage> Send(HttpClient http, string format, params (string, string)[] fields) =>
        http.PostAsync($"/open311/v2/requests.{format}", new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))));

    public static async Task<string> Sent(HttpClient http, params (string, string)[] fields)
    {
        if (fields.All(f => f.Item1 is not "service_code")) fields = [.. fields, ("service_code", "repair-lift")];
        var answer = await Send(http, "json", [("api_key", Key), .. fields]);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK, text);
        return JsonNode.Parse(text)![0]!["service_request_id"]!.ToString();
    }

    public static async Task<JsonArray> Listed(HttpClient http, string query = "") => JsonNode.Parse(await http.GetStringAsync($"/open311/v2/requests.json?api_key={Key}&{query}"))!.AsArray();

    public static async Task<(int Status, int Code, string Sentence)> Error(Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        var error = Assert.Single(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray())!;
        Assert.Equal(["code", "description"], error.AsObject().Select(f => f.Key));
        return ((int)answer.StatusCode, error["code"]!.GetValue<int>(), error["description"]!.ToString());
    }

    public static string Names(XElement element) => string.Join(' ', element.Elements().Select(e => e.Name.LocalName));
}
