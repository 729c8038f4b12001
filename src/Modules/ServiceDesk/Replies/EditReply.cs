using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Knowledge;

namespace Steward.ServiceDesk.Replies;

/// <summary>Rewrites, moves or retires a reply template; what was sent with it stays as it was sent.</summary>
public sealed class EditReply(Work work, Shelf shelf) : Change<ReplyId, ReplyTemplateFields>(work, Permissions.KeepKnowledge)
{
    protected override async Task Handle(ReplyId id, ReplyTemplateFields form, CancellationToken ct)
    {
        var reply = await Db.Set<Reply>().VisibleTo(Actor).Include(r => r.Sites).Where(r => r.Id == id).OrNotFound(ct);
        // Whoever does not keep all of its communities would take it from others.
        if (!reply.Sites.All(s => Actor.Sites.Contains(s.Site))) throw new Denied();
        ReplyFields.RefuseUnknown(form.Text, nameof(form.Text));
        reply.Write(form, await shelf.Type(form.Type, form.Category, reply.Category, ct), shelf.Sites(form.Sites, nameof(form.Sites)));
    }
}
