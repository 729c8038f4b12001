using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

internal static class FitOutWords
{
    /// <summary>Whether numbers in what was said about a fit-out stand in full: for whoever applied and whose it is, and for whoever gave a reason a moment ago.</summary>
    public static async Task<bool> ShowsWords(this Revealing revealing, FitOutProject project, Actor actor, CancellationToken ct) =>
        (await revealing.ShowsWords([project], actor, ct)).Count > 0;

    /// <summary>Of these, those whose words stand in full.</summary>
    public static async Task<IReadOnlySet<Guid>> ShowsWords(this Revealing revealing, IReadOnlyCollection<FitOutProject> projects, Actor actor, CancellationToken ct)
    {
        var shown = projects.Where(p => actor.Kind is ActorKind.Resident && p.IsAffairOf(actor)).Select(p => p.Key).ToHashSet();
        shown.UnionWith(await revealing.Open([.. projects.Select(p => p.Key).Where(key => !shown.Contains(key))], RevealFitOut.Part, ct));
        return shown;
    }
}
