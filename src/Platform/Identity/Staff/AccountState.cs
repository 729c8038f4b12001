using Steward.Platform.Pages;

namespace Steward.Platform.Identity.Staff;

public enum AccountState
{
    [Tone("teal")] Open,
    [Tone("orange")] Locked,
    [Tone("secondary")] Closed,
}
