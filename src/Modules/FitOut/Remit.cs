using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.FitOut;

/// <summary>For which communities somebody may write rules: for their own; for all of them only who keeps all, so that nobody rewrites what holds where they have no business.</summary>
public sealed class Remit(Actor actor, IEstate estate)
{
    public async Task<bool> IsEverywhere(CancellationToken ct) => actor.Kind is ActorKind.System || (await estate.AllSites(ct)).All(s => actor.Sites.Contains(s.Id));

    /// <param name="site">Null for all communities.</param>
    public async Task Allow(SiteId? site, string field, CancellationToken ct)
    {
        if (site is { } one && !actor.Sites.Contains(one)) throw new Invalid(field, "{0} is not known.");
        if (site is null && !await IsEverywhere(ct)) throw new Invalid(field, "What holds in all communities is written by somebody who keeps all of them: choose one of yours.");
    }

    /// <summary>Refuses to change what holds in all communities to whoever does not keep all of them.</summary>
    public async Task RefuseBeyond(SiteId? site, CancellationToken ct)
    {
        if (site is null && !await IsEverywhere(ct)) throw new Refused("This holds in all communities: only somebody who keeps all of them changes it.");
    }
}
