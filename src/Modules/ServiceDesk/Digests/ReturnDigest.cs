using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;

namespace Steward.ServiceDesk.Digests;

/// <summary>Returns what was submitted, with words.</summary>
public sealed class ReturnDigest(Work work, Notify notify) : Change<DigestId, ReturnDigest.Form>(work, Permissions.ApproveDigests)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(2000, MinimumLength = 2)] public string Verdict { get; set; } = "";
    }

    protected override async Task Handle(DigestId id, Form form, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        digest.Return(form.Verdict.Trim(), Actor, Now);
        await notify.Tell(NoticeKinds.Digest, digest.Author is { } author ? [author] : [], $"/service-desk/digests/{id}", "Your digest {0} came back: {1}", [digest.Number, WhenRequestMoves.Short(digest.Verdict!)], ct);
    }
}
