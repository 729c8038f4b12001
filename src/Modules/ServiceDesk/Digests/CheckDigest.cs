using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Digests;

/// <summary>Counts a digest once more from history, as at its own moment, and tells whether every figure comes out the same.</summary>
public sealed class CheckDigest(Work work, DigestBuilder builder) : Query<DigestId, CheckDigest.View>(work, Permissions.SeeDigests)
{
    /// <param name="Same">Every figure, list and topic is the same.</param>
    /// <param name="Hash">SHA-256 of the figures as they came out now.</param>
    /// <param name="Differs">The parts that came out otherwise, by their names in the API.</param>
    public sealed record View(bool Same, string Hash, IReadOnlyList<string> Differs);

    protected override async Task<View> Handle(DigestId id, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var again = Canonical.Write(await builder.Build(digest.Site, digest.Period, digest.KnownAt, ct));
        return new(again == digest.Figures, Canonical.Hash(again), Canonical.Differing(digest.Figures, again));
    }
}
