using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Who of the staff reads the money of fit-outs: whoever takes and pays it, and whoever approves fit-outs or what goes back.</summary>
public static class Till
{
    public static bool IsOpenTo(Actor actor) => actor.May(Permissions.Cashier) || actor.May(Permissions.Refund) || actor.May(Permissions.Approve);

    /// <summary>Residents read what is their own affair; of the staff, those alone whose business it is.</summary>
    internal static void RefuseOthers(this Actor actor)
    {
        if (actor.Kind is not ActorKind.Resident && !IsOpenTo(actor)) throw new Denied();
    }
}
