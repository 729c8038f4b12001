using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>The keys of these units that are in our keeping: where they hang, and who has what is out.</summary>
public sealed class KeysInKeeping(Work work, IKeys keys) : Query<IReadOnlyList<UnitId>, IReadOnlyList<KeyCard>>(work, Permissions.See)
{
    protected override async Task<IReadOnlyList<KeyCard>> Handle(IReadOnlyList<UnitId> units, CancellationToken ct) => [.. (await keys.Of(units, ct)).Values.SelectMany(k => k)];
}
