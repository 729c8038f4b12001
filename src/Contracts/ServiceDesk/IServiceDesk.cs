using Steward.Contracts.Estate;

namespace Steward.Contracts.ServiceDesk;

/// <summary>What other modules may ask the service desk; always within what the actor may see.</summary>
public interface IServiceDesk
{
    /// <summary>The requests about units, the newest first.</summary>
    Task<IReadOnlyList<RequestCard>> RequestsOf(IEnumerable<UnitId> units, int most = 50, CancellationToken ct = default);

    /// <summary>The requests that customers brought, the newest first.</summary>
    Task<IReadOnlyList<RequestCard>> RequestsBy(IEnumerable<CustomerId> customers, int most = 50, CancellationToken ct = default);

    /// <summary>How many requests are open about each unit of the buildings; a unit without any is left out.</summary>
    Task<IReadOnlyDictionary<UnitId, int>> OpenRequests(IEnumerable<BuildingId> buildings, CancellationToken ct = default);
}

/// <param name="Type">As in the code: "Repair"; translated as RequestType.Repair.</param>
/// <param name="State">As in the code: "OnHold"; translated as RequestState.OnHold.</param>
/// <param name="Tone">The colour of the state.</param>
public sealed record RequestCard(RequestId Id, string Number, string Type, string State, string Tone, string Subject, UnitId? Unit, CustomerId? Customer, DateTimeOffset ReceivedAt);
