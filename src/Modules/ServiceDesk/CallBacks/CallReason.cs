using Steward.Platform.Pages;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Why a customer is called back about what was resolved, or why not. Decided at the resolution, and kept: a later rule changes nothing of it.</summary>
public enum CallReason
{
    /// <summary>All of its type and urgency are called back.</summary>
    [Tone("blue")] AllOfThese,
    /// <summary>A share is called back, and its lot was drawn.</summary>
    [Tone("cyan")] InTheSample,
    /// <summary>Its category asks for it, whatever its type says.</summary>
    [Tone("blue")] ItsCategoryAsks,
    /// <summary>It had been opened again: whoever was not content is always asked once more.</summary>
    [Tone("orange")] AfterReopening,
    /// <summary>A leak, after the first rain.</summary>
    [Tone("indigo")] AfterRain,
    /// <summary>Whoever joined is always called, also where whoever brought it is not.</summary>
    [Tone("blue")] Joined,
    /// <summary>Said in the portal that it was not done well, and did not ask for anything: somebody asks them.</summary>
    [Tone("red")] Dissatisfied,

    /// <summary>A share is called back, and its lot was not drawn.</summary>
    [Tone("secondary")] NotInTheSample,
    /// <summary>Nobody asks to call back about such requests.</summary>
    [Tone("secondary")] NotAskedFor,
    /// <summary>Found on patrol, announced by the desk, reported by a passer-by: there is no customer.</summary>
    [Tone("secondary")] NobodyToCall,
}

public static class CallReasons
{
    public static bool Calls(this CallReason reason) => reason < CallReason.NotInTheSample;
    /// <summary>Those for which somebody is called.</summary>
    public static readonly IReadOnlyList<CallReason> ThatCall = [.. Enum.GetValues<CallReason>().Where(Calls)];
}
