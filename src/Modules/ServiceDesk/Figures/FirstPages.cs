using Steward.Platform;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Figures;

/// <summary>Where each post begins its day.</summary>
public static class FirstPages
{
    public static string For(Actor actor) => actor switch
    {
        { Kind: ActorKind.Resident }              => "/portal",
        _ when actor.May(Permissions.Direct)      => "/desk",
        _ when actor.May(Permissions.Handle)      => "/my-orders",
        _ when actor.May("passes.gate")           => "/gate/passes",
        _ when actor.May(Permissions.See)         => "/requests",
        _ when actor.May(Permissions.Wall)        => "/service-desk/wall",
        _                                         => "/me",
    };
}
