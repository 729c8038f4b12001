using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>Submits a digest to the head; whoever submits it answers for it as its author.</summary>
public sealed class SubmitDigest(Work work, Colleagues colleagues, Notify notify) : Change<DigestId, Bare>(work, Permissions.WriteDigests)
{
    protected override async Task Handle(DigestId id, Bare form, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        digest.Submit(Actor, Now);
        var approvers = await colleagues.At([digest.Site], Permissions.ApproveDigests, ct);
        await notify.Tell(NoticeKinds.Digest, approvers.Select(a => a.Id), $"/service-desk/digests/{id}", "The digest {0} of {1} to {2} waits for your approval.", [digest.Number, Shown.Day(digest.From), Shown.Day(digest.To)], ct);
    }
}
