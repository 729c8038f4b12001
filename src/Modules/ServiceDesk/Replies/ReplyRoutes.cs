using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;

namespace Steward.ServiceDesk.Replies;

internal static class ReplyRoutes
{
    public static void MapReplies(this IEndpointRouteBuilder api)
    {
        var replies = api.MapGroup("service-desk/replies").WithTags("Reply templates");
        replies.MapList<ReplyList, ReplyList.Filter, ReplyList.Row>("", ReplyList.Columns, "Reply templates");
        replies.MapPost("",     (ReplyTemplateFields form, AddReply add, CancellationToken ct) => add.Run(form, ct));
        replies.MapGet ("logging", ([AsParameters] RepliesWhileLogging.Filter filter, RepliesWhileLogging find, CancellationToken ct) => find.Run(filter, ct));
        replies.MapGet ("panel",   async ([AsParameters] RepliesWhileLogging.Filter filter, RepliesWhileLogging find, CancellationToken ct) => new RazorComponentResult<ReplyButtons>(new { Rows = await find.Run(filter, ct) })).ExcludeFromDescription();
        replies.MapGet ("{id}", (ReplyId id, ShowReply show, CancellationToken ct) => show.Run(id, ct));
        replies.MapPut ("{id}", (ReplyId id, ReplyTemplateFields form, EditReply edit, CancellationToken ct) => edit.Run(id, form, ct));
        api.MapGet("service-desk/requests/{id}/replies", (RequestId id, ReplyPurpose? purpose, RepliesFor replies, CancellationToken ct) => replies.Run(new(id, purpose ?? ReplyPurpose.Answer), ct)).WithTags("Reply templates");
    }
}
