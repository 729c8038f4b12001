using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Keys.Counts.KeyCountAction;
using static Steward.Estate.Keys.Counts.KeyCountState;

namespace Steward.Estate.Keys.Counts;

public enum KeyCountState
{
    [Tone("yellow")] Open,
    [Tone("green")] Closed,
    [Tone("red")] Missed,
}

public enum KeyCountAction
{
    [Told("{0} opened the count", Icon = "plus")] Begin,
    [Told("{0} looked at the hooks", Icon = "eye")] Tick,
    [Told("{0} resolved a difference", Icon = "check")] Resolve,
    [Told("{0} closed the count", Icon = "circle-check")] Close,
    [Told("{0} found the count not done in time", Icon = "alert-triangle")] Miss,
}

/// <summary>What may happen to a count (钥匙盘点), and by whom.</summary>
public static class KeyCountLifecycle
{
    public static readonly Lifecycle<KeyCount, KeyCountState, KeyCountAction> Rules = new(Open, count => count.State, final: [Closed, Missed])
    {
        // from  action    to       who
        { Open,  Begin,    Open,    Counter },
        { Open,  Tick,     Open,    Counter },
        { Open,  Resolve,  Open,    Keeper },
        { Open,  Close,    Closed,  Keeper },
        { Open,  Miss,     Missed,  NobodyButTheClock },
    };

    private static bool Counter(KeyCount count, Actor actor) => actor.May(Permissions.BorrowKeys);
    private static bool Keeper(KeyCount count, Actor actor) => actor.May(Permissions.KeepKeys);
    private static bool NobodyButTheClock(KeyCount count, Actor actor) => false;
}
