using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Where the keys of a unit are: whoever is sent there asks first.</summary>
public sealed class KeysHere(Work work, IKeys keys) : Query<UnitId, IReadOnlyList<KeyCard>>(work, Permissions.See)
{
    protected override async Task<IReadOnlyList<KeyCard>> Handle(UnitId unit, CancellationToken ct) => (await keys.Of([unit], ct)).GetValueOrDefault(unit) ?? [];
}
