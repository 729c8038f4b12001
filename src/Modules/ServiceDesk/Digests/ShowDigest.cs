using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Identity;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>One digest with what can be done now: frozen as it was approved, or as it stands.</summary>
public sealed class ShowDigest(Work work, IEstate estate, Colleagues colleagues, Stories stories) : Query<DigestId, ShowDigest.View>(work, Permissions.SeeDigests)
{
    /// <param name="Holds">Whether what is kept still has the hash it was approved with; null before.</param>
    public sealed record View(DigestId Id, SiteId Site, DigestState State, DigestDocument Document, string? Hash, bool? Holds, IReadOnlyList<DigestAction> Open, Story Story, IReadOnlyList<CrewMember> Readers, int Version);

    protected override async Task<View> Handle(DigestId id, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var site = (await estate.SiteNames([digest.Site], ct)).GetValueOrDefault(digest.Site, "");
        var open = DigestLifecycle.Rules.Open(digest, Actor);
        var readers = open.Contains(DigestAction.Send) ? await colleagues.At([digest.Site], Permissions.SeeDigests, ct) : [];
        return new(id, digest.Site, digest.State, digest.Document(site), digest.Hash, digest.Frozen is null ? null : Canonical.Hash(digest.Frozen) == digest.Hash,
            open, await stories.Of(digest.Key, ct), [.. readers.Where(r => r.Id != Actor.Account)], digest.Version);
    }
}
