using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Hears customers, whoever brought a request and whoever joined it: by telephone, at the door or in the portal, it counts the same.
/// What is done about dissatisfaction depends on the state: what is resolved is opened again, what is closed only within the site's window;
/// whoever asks for nothing is called.</summary>
public sealed class Hearing(Db db, Actor actor, OutboxWriter outbox, SettingReader settings, Rulebook rules, Grievance grievance, TimeProvider clock)
{
    /// <param name="then">What is done if they are not content; somebody asks them, if not said.</param>
    public async Task Hear(Request request, Joiner? joiner, RecordCallBack.Form form, AfterDissatisfied? then, CancellationToken ct)
    {
        if (request.State is not (RequestState.Resolved or RequestState.Closed)) throw new Refused("This request is “{0}”: customers are called back when it is done.", request.State);
        await db.Entry(request).Collection(r => r.CallsDue).LoadAsync(ct);
        var call = new CallBack(request.Id, request.Site, form.Method, CallBack.Said(form.Outcome!.Value), form.Words.OrNull(), actor.Account, actor.Name, clock.GetUtcNow()) { Joiner = joiner?.Id, ByCustomer = actor.Kind is ActorKind.Resident };
        db.Add(call);
        if (joiner is null) request.CallBack(call, actor);
        else
        {
            request.NoteHeard(joiner.ContactName, call.Words);
            request.Settle(call);
        }
        if (call.Satisfaction is not { } said) await Missed(request, call, form, ct);
        else await Heard(request, joiner, call, said, then, ct);
    }

    private async Task Missed(Request request, CallBack call, RecordCallBack.Form form, CancellationToken ct)
    {
        if (form.GiveUp)
        {
            request.GiveUp(call, await settings.Get(CallBackSettings.Attempts, request.Site, ct: ct));
            return;
        }
        var next = form.NextTry is { } local ? Shown.At(local) : call.At.AddHours(await settings.Get(CallBackSettings.AgainHours, request.Site, ct: ct));
        if (next < call.At) throw new Invalid(nameof(form.NextTry), "{0} cannot lie in the past.");
        await settings.RefuseFarAhead(next, call.At, request.Site, nameof(form.NextTry), ct);
        foreach (var due in request.Waiting(call)) due.Miss(next);
    }

    private async Task Heard(Request request, Joiner? joiner, CallBack call, Satisfaction said, AfterDissatisfied? then, CancellationToken ct)
    {
        joiner?.Hear(said, call.At);
        if (joiner is null || said is Satisfaction.Dissatisfied) outbox.Add(new RequestRated(request.Id, request.Site, said.ToString(), call.Words));
        if (said is not Satisfaction.Dissatisfied)
        {
            if (joiner is null && !await db.Set<Joiner>().Still().AnyAsync(j => j.Request == request.Id, ct)) request.Appease();
            return;
        }
        if (then is null)
        {
            if (joiner is not null) request.Object(call.At);
            request.CallAbout(call, await rules.Caller(request, ct), call.At.AddHours(await settings.Get(CallBackSettings.DissatisfiedHours, request.Site, ct: ct)));
            return;
        }
        if (then is AfterDissatisfied.LogComplaint)
        {
            await grievance.Log(request, joiner, call, ct);
            return;
        }
        if (await IsLongClosed(request, ct) is { } days) throw new Refused(actor.Kind is ActorKind.Resident ? "This was closed more than {0} days ago and is not opened again: please report it anew." : "This was closed more than {0} days ago and is not opened again: log a complaint instead.", days);
        request.Reopen(call.Words!, actor, call.At);
        outbox.Add(request.Reopened(call.Words!, actor));
    }

    /// <summary>The window in days, if it has passed since the request was closed.</summary>
    public async Task<int?> IsLongClosed(Request request, CancellationToken ct) =>
        request.ClosedAt is { } closed && await settings.Get(CallBackSettings.ReopenDays, request.Site, closed, ct) is var days && closed < clock.GetUtcNow().AddDays(-days) ? days : null;
}
