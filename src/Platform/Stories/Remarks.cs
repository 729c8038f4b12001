using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Stories;

/// <summary>Notes what was said about a thing, inside a use case and in its transaction.</summary>
public sealed class Remarks(Db db, Actor actor, TimeProvider clock)
{
    /// <param name="isPublic">Whether residents who see the thing read the words too.</param>
    public void Add(Thing thing, string? words, bool isPublic = false)
    {
        if (string.IsNullOrWhiteSpace(words)) return;
        db.Add(new Remark(thing.Key, thing.GetType().Name, words.Trim(), isPublic, actor.Account, actor.Name, clock.GetUtcNow()));
    }
}
