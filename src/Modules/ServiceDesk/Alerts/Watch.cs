using Steward.Platform.Pages;

namespace Steward.ServiceDesk.Alerts;

/// <summary>What is watched over: that nothing lies unattended, and that promises are kept.</summary>
public enum Watch
{
    [Tone("red")]    Unheld,
    [Tone("red")]    OrderNotTaken,
    [Tone("red")]    OrderReturned,
    [Tone("red")]    HolderAway,
    [Tone("orange")] Response,
    [Tone("orange")] Arrival,
    [Tone("orange")] Reply,
    [Tone("orange")] Resolution,
    [Tone("yellow")] Stuck,
    [Tone("orange")] CallBack,
    [Tone("orange")] ProposalWaits,
    [Tone("orange")] NotPriced,
    [Tone("red")]    LegalReply,
}

/// <summary>Whom a step tells: who holds it, the desk, the department's head, the manager.</summary>
public enum Whom { Holder, Desk, Head, Manager }
