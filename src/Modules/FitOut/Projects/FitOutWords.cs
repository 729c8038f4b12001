using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

internal static class FitOutWords
{
    /// <summary>Whether numbers in what was said about a fit-out stand in full: for whoever applied and whose it is, and for whoever gave a reason a moment ago.</summary>
    public static async Task<bool> ShowsWords(this Revealing revealing, FitOutProject project, Actor actor, CancellationToken ct) =>
        actor.Kind is ActorKind.Resident && project.IsAffairOf(actor) || await revealing.IsOpen(project.Key, RevealFitOut.Part, ct);
}
