using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>Sends an approved digest to colleagues of the site who may read it: a notice, and a letter to whoever wants letters.</summary>
public sealed class SendDigest(Work work, Colleagues colleagues, Notify notify) : Change<DigestId, SendDigest.Form>(work, Permissions.SeeDigests)
{
    public sealed class Form : Bare
    {
        [MinLength(1, ErrorMessage = "Choose somebody.")] public List<AccountId> To { get; set; } = [];
    }

    protected override async Task Handle(DigestId id, Form form, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var readers = (await colleagues.At([digest.Site], Permissions.SeeDigests, ct)).Where(c => form.To.Contains(c.Id)).ToArray();
        if (readers.Length < form.To.Distinct().Count()) throw new Invalid(nameof(form.To), "{0} is not known.");
        digest.NoteSent(string.Join("、", readers.Select(r => r.Name)), Actor);
        await notify.Tell(NoticeKinds.DigestSent, readers.Select(r => r.Id), $"/service-desk/digests/{id}", "{0} sends you the digest of {1} to {2}.", [Actor.Name, Shown.Day(digest.From), Shown.Day(digest.To)], ct);
    }
}
