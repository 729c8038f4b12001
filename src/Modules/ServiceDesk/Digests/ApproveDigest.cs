using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;

namespace Steward.ServiceDesk.Digests;

/// <summary>Approves what was submitted and freezes it: from now on nobody changes a word or a figure. Not for who wrote in it.</summary>
public sealed class ApproveDigest(Work work, IEstate estate, Notify notify) : Change<DigestId, ApproveDigest.Form>(work, Permissions.ApproveDigests)
{
    public sealed class Form : Bare
    {
        [StringLength(2000)] public string? Verdict { get; set; }
    }

    protected override async Task Handle(DigestId id, Form form, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        digest.Approve((await estate.SiteNames([digest.Site], ct)).GetValueOrDefault(digest.Site, ""), form.Verdict.OrNull(), Actor, Now);
        await notify.Tell(NoticeKinds.Digest, digest.Author is { } author ? [author] : [], $"/service-desk/digests/{id}", "Your digest {0} is approved.", [digest.Number], ct);
    }
}
