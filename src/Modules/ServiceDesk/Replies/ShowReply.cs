using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Replies;

/// <summary>One reply template as it is written.</summary>
public sealed class ShowReply(Work work) : Query<ReplyId, ShowReply.View>(work, Permissions.ReadKnowledge)
{
    /// <param name="IsMine">Whether the reader keeps all of its communities, and so may change it.</param>
    public sealed record View(ReplyId Id, string Title, string Words, ReplyPurpose Purpose, RequestType? Type, CategoryId? Category, IReadOnlyList<SiteId> Sites, int Order, bool Retired, bool IsMine, int Version);

    protected override async Task<View> Handle(ReplyId id, CancellationToken ct)
    {
        var reply = await Db.Set<Reply>().VisibleTo(Actor).Include(r => r.Sites).Where(r => r.Id == id).OrNotFound(ct);
        var sites = reply.Sites.Select(s => s.Site).ToArray();
        return new(id, reply.Title, reply.Words, reply.Purpose, reply.Type, reply.Category, [.. sites.Where(Actor.Sites.Contains)], reply.Order, reply.Retired, sites.All(Actor.Sites.Contains), reply.Version);
    }
}
