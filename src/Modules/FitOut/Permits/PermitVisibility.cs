using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Staff see badges and hot work of their communities; what residents are shown of theirs is the affair of the fit-out's page.</summary>
public static class PermitVisibility
{
    public static IQueryable<WorkPermit> VisibleTo(this IQueryable<WorkPermit> permits, Actor actor) => OfSites(permits, actor);
    public static IQueryable<Badge> VisibleTo(this IQueryable<Badge> badges, Actor actor) => OfSites(badges, actor);
    public static IQueryable<HotWork> VisibleTo(this IQueryable<HotWork> works, Actor actor) => OfSites(works, actor);

    private static IQueryable<T> OfSites<T>(IQueryable<T> things, Actor actor) where T : class, IOfSite =>
        actor.Kind is ActorKind.System ? things : things.Where(t => actor.Kind != ActorKind.Resident && actor.Sites.Contains(t.Site));
}
