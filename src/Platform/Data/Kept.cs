using Microsoft.Extensions.Caching.Memory;
using Steward.Platform.UseCases;

namespace Steward.Platform.Data;

/// <summary>Figures over long stretches of time, kept on this node for at most a minute, for all who see the same communities.</summary>
/// <remarks>Whatever is new must change the stamp, so that nobody misses what they have just done; a later correction of something old may show a minute late.</remarks>
public sealed class Kept(IMemoryCache cache, Actor actor, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <param name="what">What is counted, with the days it is counted for.</param>
    /// <param name="stamp">Something cheap that differs as soon as there is something new to count.</param>
    public async Task<T> Of<T>(string what, object stamp, Func<Task<T>> count)
    {
        IEnumerable<Guid> sites = actor.Chosen is { } chosen ? [chosen.Value] : actor.Sites.Select(s => s.Value).Order();
        var key = $"{what} {stamp} {clock.GetUtcNow().Ticks / Longest.Ticks} {string.Join(' ', sites)}";
        return (await cache.GetOrCreateAsync(key, entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Longest;
            return count();
        }))!;
    }
}
