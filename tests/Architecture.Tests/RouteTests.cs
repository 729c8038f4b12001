using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Architecture.Tests;

public sealed class RouteTests
{
    [Fact]
    public async Task Every_use_case_is_reached_by_a_route_or_a_page()
    {
        await using var app = StewardApp.Blueprint();
        var reached = ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints)
            .SelectMany(e => e.Metadata.OfType<MethodInfo>().SelectMany(m => m.GetParameters()).Select(p => p.ParameterType)).ToHashSet();
        reached.UnionWith(Parts.Pages.SelectMany(p => p.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)).Where(p => p.IsDefined(typeof(InjectAttribute))).Select(p => p.PropertyType));
        Assert.Empty(Parts.UseCases.Where(u => !reached.Contains(u)).Select(u => u.FullName));
    }

    [Fact]
    public async Task The_document_of_permissions_is_what_the_code_says()
    {
        await using var app = StewardApp.Blueprint();
        await using var scope = app.Services.CreateAsyncScope();
        var uses = Parts.UseCases.ToLookup(u => ((Permission)u.GetProperty("Permission")!.GetValue(scope.ServiceProvider.GetRequiredService(u))!).Name, u => u.Name);
        var text = new StringBuilder("# Permissions\n\nWhat each permission lets one do, the posts that have it until an administrator decides otherwise, and the use cases behind it.\nAn administrator has every permission that is not the residents' own. Written by a test from the code.\n\n| Permission | Lets one | Posts | Use cases |\n|---|---|---|---|\n");
        foreach (var permission in Permission.In(Parts.Assemblies))
            text.Append($"| `{permission.Name}` | {permission.Title} | {Posts(permission.Posts)} | {string.Join(", ", uses[permission.Name])} |\n");
        Document.Says("docs/permissions.md", text.ToString());
        Assert.Empty(uses.Select(u => u.Key).Except(Permission.In(Parts.Assemblies).Select(p => p.Name)));
    }

    private static string Posts(Post posts) => string.Join(", ", Enum.GetValues<Post>().Where(p => System.Numerics.BitOperations.IsPow2((int)p) && posts.HasFlag(p)));
}
