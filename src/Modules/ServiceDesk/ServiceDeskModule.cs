using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk;

/// <summary>Requests of every kind, from the ringing telephone to the call-back (客户诉求).</summary>
public sealed class ServiceDeskModule : Module
{
    public override string Name => "Service desk";

    public override IReadOnlyList<MenuItem> Menu =>
    [
        new(20, "Requests", "inbox", "/requests", Permissions.See),
    ];

    public override void Routes(IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("service-desk/requests").WithTags("Requests");
        requests.MapList<RequestList, RequestList.Filter, RequestList.Row>("", RequestList.Columns, "Requests");
        requests.MapGet ("{id}",          (RequestId id, ShowRequest show, CancellationToken ct) => show.Run(id, ct));
        requests.MapPost("",              (OpenRequest.Form form, OpenRequest open, CancellationToken ct) => open.Run(form, ct));
        requests.MapPost("{id}/accept",   (RequestId id, Bare form, AcceptRequest accept, CancellationToken ct) => accept.Run(id, form, ct));
        requests.MapPost("{id}/resolve",  (RequestId id, ResolveRequest.Form form, ResolveRequest resolve, CancellationToken ct) => resolve.Run(id, form, ct));
    }
}

public static class Permissions
{
    public static readonly Permission See    = new("requests.see",    "See requests",                              Post.Staff | Post.Client);
    public static readonly Permission Open   = new("requests.open",   "Log requests",                              Post.Desk | Post.Field | Post.Client);
    public static readonly Permission Handle = new("requests.handle", "Accept, hold, answer and resolve requests", Post.Desk | Post.Field);
    public static readonly Permission Direct = new("requests.direct", "Assign, transfer, close and cancel requests", Post.Desk);
}
