using Steward.Contracts.Estate;

namespace Steward.Contracts.FitOut;

/// <summary>Whether fit-outs may make noise at a site at a moment; asked by patrols for many sites at once.</summary>
public interface IFitOutHours
{
    /// <summary>Sites without hours of their own answer by the company's usual ones.</summary>
    Task<IReadOnlyDictionary<SiteId, NoiseAnswer>> At(IEnumerable<SiteId> sites, DateTimeOffset at, CancellationToken ct = default);
}

/// <param name="Until">When what holds now ends: the noise if it is allowed, else the quiet. Null when it never does.</param>
/// <param name="Today">The windows of the day, as people read them: «08:30–12:00、14:00–18:00»; empty when none.</param>
public sealed record NoiseAnswer(bool Allowed, DateTimeOffset? Until, string Today);
