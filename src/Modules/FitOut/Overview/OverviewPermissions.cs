using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Overview;

public static class OverviewPermissions
{
    public static readonly Permission See = new("fit-outs.overview", "See all fit-outs at a glance", Post.Head | Post.Manager | Post.Assistant | Post.Engineer);
}
