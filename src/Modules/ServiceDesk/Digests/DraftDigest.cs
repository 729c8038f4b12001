using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>Drafts the digest of a site and of the days from one to another; of the same days there is one.</summary>
public sealed class DraftDigest(Work work, DigestBuilder builder, Advisor advisor, Numbers numbers, Colleagues colleagues, Notify notify) : Create<DraftDigest.Form, DigestId>(work, Permissions.WriteDigests)
{
    public sealed class Form : IValidatableObject
    {
        public SiteId Site { get; set; }
        [Required] public DateOnly? From { get; set; }
        [Required] public DateOnly? To { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (To < From) yield return new("{0} lies before the beginning.", [nameof(To)]);
            else if (To!.Value.DayNumber - From!.Value.DayNumber >= DigestPeriod.LongestDays) yield return new("Choose at most a year.", [nameof(To)]);
        }
    }

    protected override async Task<DigestId> Handle(Form form, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.System && !Actor.Sites.Contains(form.Site)) throw new NotFound();
        if (form.From > Shown.DayOf(Now)) throw new Invalid(nameof(form.From), "{0} lies in the future.");
        var (content, names) = await builder.Build(form.Site, new(form.From!.Value, form.To!.Value), Now, ct);
        var digest = new Digest(form.Site, await numbers.Next("ZB", ct), form.From.Value, form.To.Value);
        digest.Draft(content, names, await advisor.Points(form.Site, content, ct));
        Db.Add(digest);
        var writers = Actor.Kind is ActorKind.System ? await colleagues.At([form.Site], Permissions.WriteDigests, ct) : [];
        await notify.Tell(NoticeKinds.Digest, writers.Select(w => w.Id), $"/service-desk/digests/{digest.Id}", "The digest of {0} to {1} is drafted: add causes and measures, then submit it.", [Shown.Day(digest.From), Shown.Day(digest.To)], ct);
        return digest.Id;
    }
}
