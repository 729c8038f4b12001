using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Languages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>Closes what was resolved long enough ago without an objection and awaits no call-back. Answers how many were closed.
/// What counts is the setting of the day on which it was resolved.</summary>
public sealed class CloseSettled(Work work, SettingReader settings, Catalogue texts) : Create<CloseSettled.Form, int>(work, Permissions.Direct)
{
    public sealed record Form;

    /// <summary>As many at a time as one transaction carries easily.</summary>
    public const int Most = 200;

    protected override async Task<int> Handle(Form form, CancellationToken ct)
    {
        var quiet = await Db.Set<Request>().VisibleTo(Actor)
            .Where(r => r.State == RequestState.Resolved && r.ObjectedAt == null && (r.CallBackDueAt == null || r.CallBackReason == CallReason.InTheSample || r.CalledBackAt != null || r.NotReachedAt != null) && (r.Satisfaction == null || r.Satisfaction != Satisfaction.Dissatisfied)
                && (r.Type != RequestType.Complaint || (r.Grade != null || r.Validity == Validity.NotValid) && r.Cause != null && r.Remedy != null && r.Outcome != null))
            .OrderBy(r => r.ResolvedAt).Select(r => new { r.Id, r.Site, r.ResolvedAt }).ToListAsync(ct);
        var days = new Dictionary<Contracts.ServiceDesk.RequestId, int>();
        foreach (var one in quiet.TakeWhile(_ => days.Count < Most))
            if (await settings.Get(DeskSettings.CloseDays, one.Site, one.ResolvedAt, ct) is > 0 and var after && one.ResolvedAt <= Now.AddDays(-after)) days.Add(one.Id, after);
        foreach (var request in await Db.Set<Request>().VisibleTo(Actor).Where(r => days.Keys.Contains(r.Id)).ToListAsync(ct))
        {
            await Db.ConfirmOrders(request, null, null, Actor, Now, ct);
            request.Close(Actor, Now, texts["Closed by itself: nobody objected within {0} days.", days[request.Id]]);
            Announce(request.Closed());
            Refresh(request.Topic());
        }
        return days.Count;
    }
}

/// <summary>Every hour, until nothing is left to close.</summary>
public sealed class CloseSettledHourly(Db db, CloseSettled close) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        while (await close.Run(new(), ct) == CloseSettled.Most) db.ChangeTracker.Clear();
    }
}
