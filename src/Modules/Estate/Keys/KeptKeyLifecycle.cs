using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Keys.KeptKeyAction;
using static Steward.Estate.Keys.KeptKeyState;

namespace Steward.Estate.Keys;

/// <summary>Where a key is. That it is overdue follows from its loan and is no state of its own.</summary>
public enum KeptKeyState
{
    [Tone("teal")] InCabinet,
    [Tone("blue")] Sealed,
    [Tone("orange")] Lent,
    [Tone("secondary")] Returned,
    [Tone("red")] Lost,
    [Tone("secondary")] Rekeyed,
}

public enum KeptKeyAction
{
    [Told("{0} took the key into keeping", Icon = "plus")] Add,
    [Told("{0} corrected the facts of the key", Icon = "edit")] Correct,
    [Told("{0} hung the key on another hook", Icon = "arrows-exchange")] Move,
    [Told("{0} sealed the key", Icon = "lock")] Seal,
    [Told("{0} opened the seal", Icon = "key")] Unseal,
    [Told("{0} lent the key", Icon = "logout")] Lend,
    [Told("{0} took the key back", Icon = "login")] TakeBack,
    [Told("{0} gave the key back to whom it belongs", Icon = "hand-stop")] GiveBack,
    [Told("{0} handed the key over with the home", Icon = "key")] GoWithHome,
    [Told("{0} reported the key lost", Icon = "alert-triangle")] Lose,
    [Told("{0} found the key again", Icon = "circle-check")] Find,
    [Told("{0} recorded a new lock: the key is void", Icon = "refresh")] Rekey,
}

/// <summary>What may happen to a key (钥匙), and by whom.</summary>
public static class KeptKeyLifecycle
{
    public static readonly Lifecycle<KeptKey, KeptKeyState, KeptKeyAction> Rules = new(InCabinet, key => key.State, final: [Returned, Rekeyed])
    {
        // from        action       to          who
        { InCabinet,   Add,         InCabinet,  Keeper },
        { InCabinet,   Correct,     InCabinet,  Keeper },
        { InCabinet,   Move,        InCabinet,  Keeper },
        { InCabinet,   Seal,        Sealed,     Keeper },
        { InCabinet,   Lend,        Lent,       Keeper },
        { InCabinet,   GiveBack,    Returned,   Keeper },
        { InCabinet,   GoWithHome,  Returned,   Counter },
        { InCabinet,   Lose,        Lost,       Keeper },
        { InCabinet,   Rekey,       Rekeyed,    Keeper },
        { Sealed,      Correct,     Sealed,     Keeper },
        { Sealed,      Move,        Sealed,     Keeper },
        { Sealed,      Unseal,      InCabinet,  Keeper },
        { Sealed,      Lend,        Lent,       Keeper },
        { Sealed,      GiveBack,    Returned,   Keeper },
        { Sealed,      GoWithHome,  Returned,   Counter },
        { Sealed,      Lose,        Lost,       Keeper },
        { Sealed,      Rekey,       Rekeyed,    Keeper },
        { Lent,        TakeBack,    InCabinet,  Keeper },
        { Lent,        Lose,        Lost,       Keeper },
        { Lent,        Rekey,       Rekeyed,    Keeper },
        { Lost,        Find,        InCabinet,  Keeper },
        { Lost,        Rekey,       Rekeyed,    Keeper },
    };

    private static bool Keeper(KeptKey key, Actor actor) => actor.May(Permissions.KeepKeys);
    private static bool Counter(KeptKey key, Actor actor) => key.Source is KeySource.Developer && actor.May(Permissions.MoveInCounter);
}
