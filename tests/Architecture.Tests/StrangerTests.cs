using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Sites;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.UseCases;

namespace Steward.Architecture.Tests;

/// <summary>Asks for everything there is as somebody who has no business with it; the routes are those of the route table.</summary>
public sealed class StrangerTests
{
    /// <summary>These say themselves, in the form of their standard, that a key is needed.</summary>
    private static readonly string[] OpenDoor =
    [
        "/open311/v2/discovery.{format}", "/open311/v2/services.{format}", "/open311/v2/services/{code}.{format}", "/open311/v2/requests.{format}",
        "/open311/v2/requests/{id}.{format}", "/open311/v2/tokens/{token}.{format}",
    ];

    /// <summary>What anybody may ask for; everything else wants one to sign in first.</summary>
    private static readonly string[] Open =
    [
        "/sign-in", "/sign-in/passkey", "/portal/sign-in", "/portal/sign-in/{Id:guid}", "/set-password/{Id:guid}", "/set-up",
        "/choose/lang/{value}", "/choose/theme/{value}", "/choose/site/{Id:guid}", "/not-found", "/failed", "/status/{Code:int}", "/{**path:file}",
        "/r/{Code}", "/r/report/{Key:guid}", "/p/{Code}", .. OpenDoor, "/openapi/{documentName}.json", "/health/live", "/health/ready",
    ];

    [Theory]
    [InlineData(ActorKind.Staff)]
    [InlineData(ActorKind.Resident)]
    public async Task What_one_may_not_see_does_not_exist(ActorKind kind)
    {
        await using var app = await StewardApp.Demonstration(Database.Sqlite);
        var stranger = await Stranger(app, kind);
        var things = await Things(app);
        var seen = new List<string>();
        var asked = 0;
        foreach (var route in Route.All(app.Services).Where(r => r.TakesId))
            foreach (var (type, id) in Owned(route, things))
            {
                asked++;
                var answer = await stranger.Http.SendAsync(route.Request(name => route.IdsOf(name).Contains(type) ? id.ToString() : route.Filler(name)));
                if (answer.StatusCode is not (HttpStatusCode.NotFound or HttpStatusCode.Forbidden)) seen.Add($"{route.Method} {route.Pattern} with a {type.Name}: {(int)answer.StatusCode} {await Beginning(answer)}");
            }
        Assert.InRange(asked, 10, int.MaxValue);
        Assert.True(seen.Count == 0, string.Join('\n', seen));
    }

    [Fact]
    public async Task Who_has_not_signed_in_gets_nothing()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var given = new List<string>();
        foreach (var route in Route.All(app.Services).Where(r => !Open.Contains(r.Pattern)))
        {
            var answer = await app.Nobody().Http.SendAsync(route.Request(name => route.IdsOf(name).Length > 0 ? Guid.NewGuid().ToString() : route.Filler(name)));
            var isTurnedAway = answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.UnsupportedMediaType || answer.Headers.Location?.ToString().Contains("/sign-in", StringComparison.Ordinal) == true;
            if (!isTurnedAway) given.Add($"{route.Method} {route.Pattern}: {(int)answer.StatusCode} {await Beginning(answer)}");
        }
        Assert.True(given.Count == 0, string.Join('\n', given));
    }

    [Fact]
    public async Task A_key_for_the_open_door_opens_nothing_else()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var role = await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Client).Select(r => r.Id).SingleAsync());
        var account = new Account(ActorKind.Client, "hotline", "热线") { NormalizedUserName = "HOTLINE" };
        account.Roles.Add(new(account.Id, role));
        await app.Put(account, new ApiToken(account.Id, "Open311", Secret.Hash("hotline-key"), app.Clock.GetUtcNow(), null));
        await app.Put(new Assignment(account.Id, app.Site));
        var http = app.Nobody().Http;
        http.DefaultRequestHeaders.Authorization = new("Bearer", "hotline-key");
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/open311/v2/services.json")).StatusCode);

        await using var scope = app.Services.CreateAsyncScope();
        bool IsForAll(Type useCase) => !((Permission)useCase.GetProperty("Permission")!.GetValue(scope.ServiceProvider.GetRequiredService(useCase))!).IsGiven;
        var (asked, opened) = (0, new List<string>());
        foreach (var route in Route.All(app.Services).Where(r => r.IsApi && !r.IsOpen && !r.Parameters.Any(p => Parts.UseCases.Contains(p.ParameterType) && IsForAll(p.ParameterType))))
        {
            var answer = await http.SendAsync(route.Request(name => route.IdsOf(name).Length > 0 ? Guid.CreateVersion7().ToString() : route.Filler(name)));
            if (answer.StatusCode is HttpStatusCode.Forbidden) asked++;
            // What cannot be read is turned away before anybody looks who asks, and a file is guarded where it leads to.
            else if (answer.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.UnsupportedMediaType or HttpStatusCode.Redirect)) opened.Add($"{route.Method} {route.Pattern}: {(int)answer.StatusCode} {await Beginning(answer)}");
        }
        Assert.InRange(asked, 100, int.MaxValue);
        Assert.True(opened.Count == 0, string.Join('\n', opened));
    }

    /// <summary>Somebody with every post but the administrator's, at a site of his own; or a resident of nowhere.</summary>
    private static async Task<Member> Stranger(StewardApp app, ActorKind kind)
    {
        var elsewhere = new Site("别处", "ZZ");
        var account = new Account(kind, "stranger", "路人", "13700000000") { PhoneNumberConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N"), NormalizedUserName = "STRANGER" };
        var posts = await app.Look(db => db.Set<Role>().Where(r => kind == ActorKind.Resident ? r.Post == Post.Resident : r.Post != Post.None && r.Post != Post.Administrator && r.Post != Post.Resident).Select(r => r.Id).ToListAsync());
        account.Roles.AddRange(posts.Select(p => new AccountRole(account.Id, p)));
        await app.Put(elsewhere, account);
        if (kind is ActorKind.Staff) await app.Put(new Assignment(account.Id, elsewhere.Id));
        return app.As(account.Id);
    }

    /// <summary>One of every kind of thing that belongs to a site, by the type of its id.</summary>
    private static Task<Dictionary<Type, Guid>> Things(StewardApp app) => app.Look(async db =>
    {
        var entities = db.Model.GetEntityTypes().Where(e => e.FindPrimaryKey() is { Properties: [{ } key] } && Ids.IsId(key.ClrType)).ToDictionary(e => e.FindPrimaryKey()!.Properties[0].ClrType);
        var found = new Dictionary<Type, Guid>();
        foreach (var (type, entity) in entities.Where(e => IsOfASite(e.Value) || e.Value.ClrType == typeof(Site)))
        {
            var (key, table) = (entity.FindPrimaryKey()!.Properties[0].GetColumnName(), entity.GetTableName());
            var first = string.Format(null, "SELECT \"{0}\" AS \"Value\" FROM \"{1}\" LIMIT 1", key, table);
            var ids = await db.Database.SqlQueryRaw<Guid>(first).ToListAsync();
            found[type] = ids.Count > 0 ? ids[0] : Guid.CreateVersion7();
        }
        return found;

        bool IsOfASite(Microsoft.EntityFrameworkCore.Metadata.IEntityType entity) => entity.GetProperties().Any(p => p.ClrType == typeof(SiteId)) ||
            entity.GetProperties().Any(p => !p.IsPrimaryKey() && Ids.IsId(p.ClrType) && entities.TryGetValue(p.ClrType, out var owner) && owner != entity && owner.GetProperties().Any(o => o.ClrType == typeof(SiteId)));
    });

    private static IEnumerable<(Type, Guid)> Owned(Route route, Dictionary<Type, Guid> things) =>
        route.Endpoint.RoutePattern.Parameters.SelectMany(p => route.IdsOf(p.Name)).Where(things.ContainsKey).Select(t => (t, things[t]));

    private static async Task<string> Beginning(HttpResponseMessage answer) => await answer.Content.ReadAsStringAsync() is { Length: > 200 } text ? text[..200] : await answer.Content.ReadAsStringAsync();
}
