using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Stories;

/// <summary>Answers which things of one kind an actor may see; each module answers for its own.</summary>
public abstract class Guard
{
    /// <summary>The kind as it stands in history and attachments, e.g. "Request".</summary>
    public abstract string Kind { get; }
    public abstract Task<IReadOnlySet<Guid>> Visible(IReadOnlyCollection<Guid> things, Actor actor, CancellationToken ct = default);
}

internal sealed class GuardOf<T, TId>(Db db, Func<IQueryable<T>, Actor, IQueryable<T>> visible) : Guard where T : Thing where TId : struct, IId<TId>
{
    public override string Kind => typeof(T).Name;

    public override async Task<IReadOnlySet<Guid>> Visible(IReadOnlyCollection<Guid> things, Actor actor, CancellationToken ct)
    {
        var ids = things.Select(TId.From).ToArray();
        var seen = await visible(db.Set<T>().AsNoTracking(), actor).Where(t => ids.Contains(EF.Property<TId>(t, "Id"))).Select(t => EF.Property<TId>(t, "Id")).ToListAsync(ct);
        return seen.Select(id => id.Value).ToHashSet();
    }
}

/// <summary>Which things an actor may see, whatever their kind. Of a kind nobody answers for, nothing is seen.</summary>
public sealed class Guards(IEnumerable<Guard> guards, Actor actor)
{
    public async Task<IReadOnlySet<Guid>> Visible(IEnumerable<(string Kind, Guid Thing)> things, CancellationToken ct = default)
    {
        var seen = new HashSet<Guid>();
        foreach (var kind in things.Distinct().GroupBy(t => t.Kind))
            if (guards.FirstOrDefault(g => g.Kind == kind.Key) is { } guard)
                seen.UnionWith(await guard.Visible([.. kind.Select(t => t.Thing)], actor, ct));
        return seen;
    }
}

public static class GuardExtensions
{
    /// <summary>Files, words and notices of this kind of thing are shown to whoever may see the thing:
    /// services.GuardThings&lt;Request, RequestId&gt;(RequestVisibility.VisibleTo).</summary>
    public static IServiceCollection GuardThings<T, TId>(this IServiceCollection services, Func<IQueryable<T>, Actor, IQueryable<T>> visible)
        where T : Thing where TId : struct, IId<TId> =>
        services.AddScoped<Guard>(s => new GuardOf<T, TId>(s.GetRequiredService<Db>(), visible));
}
