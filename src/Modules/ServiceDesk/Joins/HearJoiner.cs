using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Writes down what a customer who joined says of the outcome, or that nobody was reached. Dissatisfied opens the request again, as it does for the first.</summary>
public sealed class HearJoiner(Work work, Callers callers, Hearing hearing) : Change<JoinerId, RecordCallBack.Form>(work, Permissions.CallBack)
{
    protected override async Task Handle(JoinerId id, RecordCallBack.Form form, CancellationToken ct)
    {
        var joiner = await Db.Set<Joiner>().VisibleTo(Actor).Still().Where(j => j.Id == id).OrNotFound(ct);
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == joiner.Request).OrNotFound(ct);
        await callers.Refuse(request, Actor, ct);
        await hearing.Hear(request, joiner, form, form.Then, ct);
        Refresh(request.Topic());
    }
}
