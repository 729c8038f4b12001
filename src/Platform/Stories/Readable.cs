using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Platform.Stories;

/// <summary>Which files of a thing that the actor sees are theirs to read.</summary>
public sealed class Readable(IServiceProvider services, Actor actor)
{
    /// <summary>Residents read the public part and what they gave themselves; of the staff, whoever may read such documents, or put them there.</summary>
    public IQueryable<Attachment> Of(IQueryable<Attachment> attachments)
    {
        var (open, me) = (actor.Kind is not ActorKind.Resident, actor.Account);
        string[] closed = [.. services.GetServices<GuardedDocuments>().Where(g => !g.Permissions.Any(actor.May)).Select(g => g.Kind)];
        return attachments.Where(a => a.By != null && a.By == me || (open ? a.Kind != AttachmentKind.Document || !closed.Contains(a.ThingKind) : a.IsPublic));
    }
}
