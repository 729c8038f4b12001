using Steward.Contracts.Identity;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Platform.Live;

/// <summary>Who may listen to which topic. A topic is a word and an id: «requests:{site}», «units:{unit}», «person:{account}»,
/// or the kind of a thing in small letters, «request:{id}».</summary>
public sealed class Topics(Actor actor, Guards guards)
{
    public const int Most = 20;

    public static string Person(AccountId account) => $"person:{account}";

    public async Task<IReadOnlySet<string>> Allowed(IEnumerable<string> asked, CancellationToken ct = default)
    {
        var topics = asked.Distinct().Take(Most).Select(t => (Topic: t, Parts: t.Split(':')))
            .Where(t => t.Parts.Length == 2 && Guid.TryParse(t.Parts[1], out _)).Select(t => (t.Topic, Word: t.Parts[0], Id: Guid.Parse(t.Parts[1]))).ToArray();
        var own = topics.Where(t => t.Word == "person" ? actor.Account?.Value == t.Id : actor.Reaches(t.Id)).ToArray();
        var things = topics.Except(own).Where(t => t.Word != "person").ToArray();
        var seen = await guards.Visible(things.Select(t => (Kind(t.Word), t.Id)), ct);
        return own.Concat(things.Where(t => seen.Contains(t.Id))).Select(t => t.Topic).ToHashSet();
    }

    /// <summary>«work-order» is the topic word of a WorkOrder.</summary>
    private static string Kind(string word) => string.Concat(word.Split('-').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
}
