using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Knowledge;

namespace Steward.ServiceDesk.Replies;

/// <summary>Adds a reply template; fields that nobody knows are refused.</summary>
public sealed class AddReply(Work work, Shelf shelf) : Create<ReplyTemplateFields, ReplyId>(work, Permissions.KeepKnowledge)
{
    protected override async Task<ReplyId> Handle(ReplyTemplateFields form, CancellationToken ct)
    {
        ReplyFields.RefuseUnknown(form.Text, nameof(form.Text));
        var reply = new Reply(form.Name.Trim(), form.Text.Trim());
        reply.Write(form, await shelf.Type(form.Type, form.Category, null, ct), shelf.Sites(form.Sites, nameof(form.Sites)));
        Db.Add(reply);
        return reply.Id;
    }
}
