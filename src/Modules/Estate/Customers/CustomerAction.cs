using Steward.Platform.Stories;

namespace Steward.Estate.Customers;

/// <summary>What is remembered of a customer.</summary>
public enum CustomerAction
{
    [Told("{0} put the customer on record", Icon = "user-plus")] Add,
    [Told("{0} changed the customer's record", Icon = "edit")] Edit,
    [Told("{0} looked at the telephone numbers", Icon = "eye")] Reveal,
}
