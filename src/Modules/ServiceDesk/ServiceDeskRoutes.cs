using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Desk;
using Steward.ServiceDesk.Figures;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Imports;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Wall;

namespace Steward.ServiceDesk;

internal static class ServiceDeskRoutes
{
    public static void Requests(IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("service-desk/requests").WithTags("Requests");
        requests.MapList<RequestList, RequestList.Filter, RequestList.Row>("", RequestList.Columns, "Requests");
        requests.MapPost("",                (OpenRequest.Form form, OpenRequest open, CancellationToken ct) => open.Run(form, ct));
        requests.MapPost("accept",          (AcceptRequests.Form form, AcceptRequests accept, CancellationToken ct) => accept.Run(form, ct));
        requests.MapPost("assign",          (AssignRequests.Form form, AssignRequests assign, CancellationToken ct) => assign.Run(form, ct));
        requests.MapPost("close-settled",   (CloseSettled.Form form, CloseSettled close, CancellationToken ct) => close.Run(form, ct));
        requests.MapGet ("{id}",            (RequestId id, ShowRequest show, CancellationToken ct) => show.Run(id, ct));
        requests.MapGet ("{id}/original",   (RequestId id, ShowOriginal show, CancellationToken ct) => show.Run(id, ct));
        requests.MapGet ("{id}/clock",      (RequestId id, ShowClock show, CancellationToken ct) => show.Run(id, ct));
        requests.MapPost("{id}/recount",    (RequestId id, Bare form, RecountClock recount, CancellationToken ct) => recount.Run(id, form, ct)).WithSummary("Works out anew now when it is due, as is done of all every night.");
        requests.MapPut ("{id}",            (RequestId id, EditRequest.Form form, EditRequest edit, CancellationToken ct) => edit.Run(id, form, ct));
        requests.MapPost("{id}/accept",     (RequestId id, Bare form, AcceptRequest accept, CancellationToken ct) => accept.Run(id, form, ct));
        requests.MapPost("{id}/answer",     (RequestId id, AnswerRequest.Form form, AnswerRequest answer, CancellationToken ct) => answer.Run(id, form, ct));
        requests.MapPost("{id}/assign",     (RequestId id, AssignRequest.Form form, AssignRequest assign, CancellationToken ct) => assign.Run(id, form, ct));
        requests.MapPost("{id}/transfer",   (RequestId id, TransferRequest.Form form, TransferRequest transfer, CancellationToken ct) => transfer.Run(id, form, ct));
        requests.MapPost("{id}/hold",       (RequestId id, HoldRequest.Form form, HoldRequest hold, CancellationToken ct) => hold.Run(id, form, ct));
        requests.MapPost("{id}/resume",     (RequestId id, Bare form, ResumeRequest resume, CancellationToken ct) => resume.Run(id, form, ct));
        requests.MapPost("{id}/resolve",    (RequestId id, ResolveRequest.Form form, ResolveRequest resolve, CancellationToken ct) => resolve.Run(id, form, ct));
        requests.MapPost("{id}/call-back",  (RequestId id, RecordCallBack.Form form, RecordCallBack record, CancellationToken ct) => record.Run(id, form, ct));
        requests.MapPost("{id}/close",      (RequestId id, CloseRequest.Form form, CloseRequest close, CancellationToken ct) => close.Run(id, form, ct));
        requests.MapPost("{id}/reopen",     (RequestId id, ReopenRequest.Form form, ReopenRequest reopen, CancellationToken ct) => reopen.Run(id, form, ct));
        requests.MapPost("{id}/cancel",     (RequestId id, CancelRequest.Form form, CancelRequest cancel, CancellationToken ct) => cancel.Run(id, form, ct));
        requests.MapPost("{id}/reveal",     (RequestId id, RevealForm form, RevealContact reveal, CancellationToken ct) => reveal.Run(id, form, ct));
        requests.MapPost("{id}/remarks",    (RequestId id, RemarkOnRequest.Form form, RemarkOnRequest remark, CancellationToken ct) => remark.Run(id, form, ct));
        requests.MapPost("{id}/files",      (RequestId id, bool? customerMayRead, [FromForm] string? words, IFormFileCollection files, RemarkOnRequest remark, CancellationToken ct) => remark.Run(id, new() { Words = words, Photos = files, CustomerMayRead = customerMayRead is true }, ct)).DisableAntiforgery()
            .WithSummary("Photos, recordings and documents with words, as multipart/form-data.");
        requests.MapPost("{id}/link",       (RequestId id, LinkRequests.Form form, LinkRequests link, CancellationToken ct) => link.Run(id, form, ct));
        requests.MapPost("{id}/unlink",     (RequestId id, UnlinkRequests.Form form, UnlinkRequests unlink, CancellationToken ct) => unlink.Run(id, form, ct));
    }

    public static void Desk(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("service-desk").WithTags("Service desk");
        desk.MapGet("desk",    ([AsParameters] DeskQueue.Filter filter, DeskQueue queue, CancellationToken ct) => queue.Run(filter, ct));
        desk.MapGet("call",    ([AsParameters] CallerCard.Filter filter, CallerCard card, CancellationToken ct) => card.Run(filter, ct));
        desk.MapGet("choices", ([AsParameters] RequestChoices.Filter filter, RequestChoices choices, CancellationToken ct) => choices.Run(filter, ct));
        desk.MapGet("wall",    (WallBoard wall, CancellationToken ct) => wall.Run(new(), ct));
        desk.MapGet("figures", (DeskFigures figures, CancellationToken ct) => figures.Run(new(), ct));
        desk.MapGet("service-figures/targets", ([AsParameters] FigureTargets.Filter filter, FigureTargets targets, CancellationToken ct) => targets.Run(filter, ct));
        desk.MapList<ServiceFigures, ServiceFigures.Filter, ServiceFigures.Row>("service-figures", ServiceFigures.Columns, "Service figures");
    }

    public static void Dictionaries(IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("service-desk").WithTags("Service desk dictionaries");
        desk.MapGet ("units",                ([AsParameters] FindUnits.Filter filter, FindUnits find, CancellationToken ct) => find.Run(filter, ct));
        desk.MapGet ("categories",           ([AsParameters] CategoryList.Filter filter, CategoryList list, CancellationToken ct) => list.Run(filter, ct));
        desk.MapPost("categories",           (AddCategory.Form form, AddCategory add, CancellationToken ct) => add.Run(form, ct));
        desk.MapPut ("categories/{id}",      (CategoryId id, EditCategory.Form form, EditCategory edit, CancellationToken ct) => edit.Run(id, form, ct));
        desk.MapGet ("departments",          ([AsParameters] DepartmentList.Filter filter, DepartmentList list, CancellationToken ct) => list.Run(filter, ct));
        desk.MapPost("departments",          (AddDepartment.Form form, AddDepartment add, CancellationToken ct) => add.Run(form, ct));
        desk.MapPut ("departments/{id}",     (DepartmentId id, EditDepartment.Form form, EditDepartment edit, CancellationToken ct) => edit.Run(id, form, ct));
        desk.MapGet ("hold-reasons",         ([AsParameters] HoldReasonList.Filter filter, HoldReasonList list, CancellationToken ct) => list.Run(filter, ct));
        desk.MapPost("hold-reasons",         (AddHoldReason.Form form, AddHoldReason add, CancellationToken ct) => add.Run(form, ct));
        desk.MapPut ("hold-reasons/{id}",    (HoldReasonId id, EditHoldReason.Form form, EditHoldReason edit, CancellationToken ct) => edit.Run(id, form, ct));
        desk.MapGet ("levels",               ([AsParameters] ShowLevels.Filter filter, ShowLevels show, CancellationToken ct) => show.Run(filter, ct));
        desk.MapPost("levels",               (AdoptLevels.Form form, AdoptLevels adopt, CancellationToken ct) => adopt.Run(form, ct));
        desk.MapPost("levels/{id}/withdraw", (LevelPolicyId id, Bare form, WithdrawLevels withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
    }
}
