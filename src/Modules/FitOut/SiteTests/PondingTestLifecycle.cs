using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.SiteTests.PondingTestAction;
using static Steward.FitOut.SiteTests.PondingTestState;

namespace Steward.FitOut.SiteTests;

public enum PondingTestState
{
    [Tone("azure")] Filled,
    [Tone("green")] Passed,
    [Tone("red")] Failed,
    [Tone("secondary")] Dropped,
}

public enum PondingTestAction
{
    [Told("{0} let the water in", Icon = "droplet")] Begin,
    [Told("{0} looked at the water", Icon = "eye")] Read,
    [Told("{0} had it signed", Icon = "signature")] Sign,
    [Told("{0} noted that the neighbour below does not sign", Icon = "user")] Witness,
    [Told("{0} found that it held", Icon = "circle-check")] Pass,
    [Told("{0} found that it leaks", Icon = "x")] Fail,
    [Told("{0} dropped it", Icon = "trash")] Drop,
}

/// <summary>Water stands (蓄水), is looked at and signed for, and the test has held or not.</summary>
public static class PondingTestLifecycle
{
    public static readonly Lifecycle<PondingTest, PondingTestState, PondingTestAction> Rules = new(Filled, test => test.State, final: [Passed, Failed, Dropped])
    {
        // from      action    to         who
        { Filled,  Begin,    Filled,  Inspector },
        { Filled,  Read,     Filled,  Inspector },
        { Filled,  Sign,     Filled,  Inspector },
        { Filled,  Witness,  Filled,  Inspector },
        { Filled,  Pass,     Passed,    Inspector },
        { Filled,  Fail,     Failed,    Inspector },
        { Filled,  Drop,     Dropped,   Inspector },
    };

    private static bool Inspector(PondingTest test, Actor actor) => actor.May(Permissions.Inspect);
}
