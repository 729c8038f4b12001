using Steward.Platform.Lifecycles;

namespace Steward.Platform.Identity;

/// <summary>What was done with an account, for its time line.</summary>
internal static class History
{
    public static Moved Of(Account account, string action, string? note = null) => new(account.Id.Value, nameof(Account), action, null, null, note);
}
