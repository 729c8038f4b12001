using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Customers.Merges.CustomerMergeAction;
using static Steward.Estate.Customers.Merges.CustomerMergeState;

namespace Steward.Estate.Customers.Merges;

public enum CustomerMergeState
{
    [Tone("blue")] Merged,
    [Tone("secondary")] Undone,
    [Tone("teal")] Final,
}

public enum CustomerMergeAction
{
    [Told("{0} merged the two records", Icon = "arrow-merge")] Merge,
    [Told("{0} undid the merging", Icon = "arrow-back-up")] Undo,
    [Told("It can no longer be undone", Icon = "lock")] Finish,
}

/// <summary>What may happen to the merging of two customers (业户合并), and by whom.</summary>
public static class CustomerMergeLifecycle
{
    public static readonly Lifecycle<CustomerMerge, CustomerMergeState, CustomerMergeAction> Rules = new(Merged, merge => merge.State, final: [Undone, Final])
    {
        // from     action   to       who
        { Merged,   Merge,   Merged,  Keeper },
        { Merged,   Undo,    Undone,  Keeper },
        { Merged,   Finish,  Final,   Nobody },
    };

    private static bool Keeper(CustomerMerge merge, Actor actor) => actor.May(Permissions.Merge);

    /// <summary>The clock alone.</summary>
    private static bool Nobody(CustomerMerge merge, Actor actor) => false;
}
