using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Digests;

/// <summary>Counts again with what has been written down since: grades, categories, findings.</summary>
public sealed class RefreshDigest(Work work, DigestBuilder builder) : Change<DigestId, Bare>(work, Permissions.WriteDigests)
{
    protected override async Task Handle(DigestId id, Bare form, CancellationToken ct)
    {
        var digest = await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var (content, names) = await builder.Build(digest.Site, digest.Period, Now, ct);
        digest.Refresh(content, names, Actor);
    }
}
