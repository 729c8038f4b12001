using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Languages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Makes a valid complaint that has stayed unsolved for long a major one.</summary>
public sealed class RaiseComplaint(Work work, SettingReader settings, Superiors superiors, Catalogue texts) : Change<RequestId, Bare>(work, Permissions.Grade)
{
    protected override async Task Handle(RequestId id, Bare form, CancellationToken ct)
    {
        var complaint = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).Rising().OrNotFound(ct);
        if (complaint.ReceivedAt > Now.AddDays(-await settings.Get(ComplaintSettings.UnsolvedDays, complaint.Site, complaint.ReceivedAt, ct))) throw new Refused("This complaint is not old enough to become major by its age.");
        complaint.GiveGrade(Validity.Valid, complaint.Responsibility, Grade.Major, GradeGround.LongUnsolved, $"{texts.Of(Grade.Major)} · {texts.Of(GradeGround.LongUnsolved)}");
        await superiors.Tell(complaint, ct);
        Refresh(complaint.Topic());
    }
}

/// <summary>Every night.</summary>
public sealed class RaiseUnsolved(Db db, RaiseComplaint raise, SettingReader settings, Rounds rounds, TimeProvider clock) : IRunByClock
{
    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await rounds.Each(await db.Set<Request>().AsNoTracking().Rising().Select(r => new { r.Id, r.Site, r.ReceivedAt }).ToListAsync(ct), async one =>
        {
            if (one.ReceivedAt <= now.AddDays(-await settings.Get(ComplaintSettings.UnsolvedDays, one.Site, one.ReceivedAt, ct))) await raise.Run(one.Id, new(), ct);
        }, ct);
    }
}
