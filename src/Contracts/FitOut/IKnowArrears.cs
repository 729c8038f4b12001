using Steward.Contracts.Estate;

namespace Steward.Contracts.FitOut;

/// <summary>What a unit owes, for whoever may tell an agent at the desk. It is advice and nothing more: no pass, permit or key is withheld for it
/// (Civil Code, article 944). Any number of modules answer; while nobody does, nothing is known.</summary>
public interface IKnowArrears
{
    /// <summary>Of these units, those of which something is known; nought when nothing is owed.</summary>
    Task<IReadOnlyDictionary<UnitId, Arrears>> Of(IEnumerable<UnitId> units, CancellationToken ct = default);
}

/// <param name="Fen">What is owed in fen (分).</param>
/// <param name="Since">The first day from which something is owed.</param>
public sealed record Arrears(long Fen, DateOnly? Since);
