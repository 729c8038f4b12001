using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Hands a request to another department, where somebody takes it (转其他部门).</summary>
public sealed class TransferRequest(Work work) : Change<RequestId, TransferRequest.Form>(work, Permissions.Direct)
{
    public sealed class Form : Bare
    {
        [Required] public DepartmentId? Department { get; set; }
        [Required, StringLength(1000, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        var department = await Db.Set<Department>().SingleOrDefaultAsync(d => d.Id == form.Department && !d.Retired, ct) ?? throw new Invalid(nameof(form.Department), "{0} is not known.");
        if (request.Department == department.Id && request.State is RequestState.New) throw new Refused("It lies with this department already.");
        await Db.RefuseWhileOrdersOpen(id, ct);
        request.Transfer(department.Id, department.Name, form.Reason.Trim(), Actor);
        Announce(request.Transferred(form.Reason.Trim(), Actor));
        Refresh(request.Topic());
    }
}
