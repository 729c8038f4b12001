using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Files;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Stories;

/// <summary>Documents put with one kind of thing, as scans of identity cards and letters of authority, that not everybody reads who sees the thing.</summary>
internal sealed record GuardedDocuments(string Kind, IReadOnlyList<Permission> Permissions);

/// <summary>Which files of a thing that the actor sees are theirs to read.</summary>
public sealed class Readable
{
    private readonly string[] closed;
    private readonly Actor actor;

    public Readable(IServiceProvider services, Actor actor)
    {
        closed = [.. services.GetServices<GuardedDocuments>().Where(g => !g.Permissions.Any(actor.May)).Select(g => g.Kind)];
        this.actor = actor;
    }

    /// <summary>Residents read the public part and what they gave themselves; of the staff, whoever may read such documents, or put them there.</summary>
    public IQueryable<Attachment> Of(IQueryable<Attachment> attachments)
    {
        var (open, me) = (actor.Kind is not ActorKind.Resident, actor.Account);
        return attachments.Where(a => a.By != null && a.By == me || (open ? a.Kind != AttachmentKind.Document || !closed.Contains(a.ThingKind) : a.IsPublic));
    }
}

public static class GuardedDocumentsExtensions
{
    /// <summary>Documents of this kind of thing are shown only to whoever has one of the permissions: services.GuardDocuments&lt;KeyLoan&gt;(Permissions.KeepKeys).</summary>
    public static IServiceCollection GuardDocuments<T>(this IServiceCollection services, params Permission[] permissions) where T : Thing =>
        services.AddSingleton(new GuardedDocuments(typeof(T).Name, permissions));
}
