using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>What was done with an account, for its time line; by whoever is acting, or by its owner where one has not signed in yet.</summary>
internal static class History
{
    public static Moved Of(Actor actor, DateTimeOffset now, Account account, string action, string? note = null)
    {
        var moved = new Moved(account.Id.Value, nameof(Account), action, null, null, note);
        if (actor.Kind is ActorKind.Nobody) moved.Sign(account.Id, account.Name, now);
        else moved.Sign(actor.Account, actor.Name, now);
        return moved;
    }
}
