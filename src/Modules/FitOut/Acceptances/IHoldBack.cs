using Steward.FitOut.Projects;

namespace Steward.FitOut.Acceptances;

/// <param name="Sentence">English, with places for the arguments: what still stands in the way.</param>
/// <param name="Href">Where it is seen to.</param>
public sealed record HoldBack(string Sentence, object?[] Arguments, string? Href = null);

/// <summary>Whoever knows something that keeps a fit-out from passing an acceptance: badges that are still out, a violation that is open.</summary>
public interface IHoldBack
{
    /// <param name="at">The first acceptance and those after it, or the second look after the time of use.</param>
    Task<IReadOnlyList<HoldBack>> Of(FitOutProject project, AcceptanceKind at, CancellationToken ct);
}
