using System.Reflection;
using Microsoft.AspNetCore.Components;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Architecture.Tests;

/// <summary>What the system is made of, found by reflection.</summary>
internal static class Parts
{
    public static readonly Assembly[] Assemblies = [typeof(Db).Assembly, .. Steward.Host.Modules.All().Select(m => m.Assembly)];

    public static readonly Type[] Types = [.. Assemblies.SelectMany(a => a.GetTypes())];

    public static readonly Type[] UseCases = [.. Types.Where(t => t is { IsAbstract: false, IsClass: true } && Platform.Setup.IsUseCase(t)).OrderBy(t => t.FullName, StringComparer.Ordinal)];

    public static readonly Type[] Pages = [.. Types.Concat(typeof(Steward.Host.App).Assembly.GetTypes()).Where(t => t.IsAssignableTo(typeof(IComponent)) && t.FullName!.StartsWith("Steward.", StringComparison.Ordinal))];

    /// <summary>The generic arguments of Create, Change or Query that a use case or query stands on.</summary>
    public static Type[] Arguments(Type useCase)
    {
        for (var t = useCase.BaseType; t is not null; t = t.BaseType)
            if (t.IsGenericType && (t.GetGenericTypeDefinition() == typeof(Query<,>) || t.GetGenericTypeDefinition() == typeof(Create<,>) || t.GetGenericTypeDefinition() == typeof(Change<,>)))
                return t.GetGenericArguments();
        return [];
    }

    /// <summary>«src/Modules/Estate» for a type of the estate.</summary>
    public static string Folder(Assembly assembly) =>
        assembly.GetName().Name!["Steward.".Length..] is var name && name is "Platform" or "Host" or "Contracts" ? $"src/{name}" : $"src/Modules/{name}";
}
