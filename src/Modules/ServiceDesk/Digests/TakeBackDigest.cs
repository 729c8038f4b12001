using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Digests;

/// <summary>Takes a submitted digest back, to write on.</summary>
public sealed class TakeBackDigest(Work work) : Change<DigestId, Bare>(work, Permissions.WriteDigests)
{
    protected override async Task Handle(DigestId id, Bare form, CancellationToken ct) =>
        (await Db.Set<Digest>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct)).TakeBack(Actor);
}
