using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>Counts a digest once more from history, as at its own moment and with the names of then, and tells whether every figure comes out the same.</summary>
public sealed class CheckDigest(Work work, DigestBuilder builder) : Query<DigestId, CheckDigest.View>(work, Permissions.SeeDigests)
{
    /// <param name="Same">Every figure, list and topic is the same.</param>
    /// <param name="Hash">SHA-256 of the figures as they came out now.</param>
    /// <param name="Differs">The parts that came out otherwise, by their names in the API.</param>
    /// <param name="Anonymised">How many of the requests it may speak of were anonymised since it was drawn up: what was known of them then is lawfully gone.</param>
    public sealed record View(bool Same, string Hash, IReadOnlyList<string> Differs, int Anonymised);

    /// <summary>Where a number leads is no figure, and the addresses of lists may change.</summary>
    private static bool IsLink(string field) => field.EndsWith("link", StringComparison.OrdinalIgnoreCase);

    protected override async Task<View> Handle(DigestId id, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var (content, _) = await builder.Build(digest.Site, digest.Period, digest.KnownAt, ct, DigestNames.Kept(digest.Names));
        var again = Canonical.Write(content);
        var differs = Canonical.Differing(digest.Figures, again, IsLink);
        return new(differs.Count == 0, Canonical.Hash(again), differs, differs.Count == 0 ? 0 : await Anonymised(digest, ct));
    }

    private Task<int> Anonymised(Digest digest, CancellationToken ct) =>
        Db.Set<Request>().CountAsync(r => r.Site == digest.Site && r.AnonymisedAt > digest.KnownAt && r.ReceivedAt < digest.Period.End, ct);
}
