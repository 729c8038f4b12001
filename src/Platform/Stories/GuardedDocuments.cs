using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Stories;

/// <summary>Documents put with one kind of thing, as scans of identity cards and letters of authority, that not everybody reads who sees the thing.</summary>
internal sealed record GuardedDocuments(string Kind, IReadOnlyList<Permission> Permissions);

public static class GuardedDocumentsExtensions
{
    /// <summary>Documents of this kind of thing are shown only to whoever has one of the permissions: services.GuardDocuments&lt;KeyLoan&gt;(Permissions.KeepKeys).</summary>
    public static IServiceCollection GuardDocuments<T>(this IServiceCollection services, params Permission[] permissions) where T : Thing =>
        services.AddSingleton(new GuardedDocuments(typeof(T).Name, permissions));
}
