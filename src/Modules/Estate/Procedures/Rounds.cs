using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Procedures;

internal static class Rounds
{
    /// <summary>One step of a round: another node may have done the same in this moment, and the next round looks again.</summary>
    public static async Task Try(this Db db, Func<Task> step)
    {
        try { await step(); }
        catch (Refusal) { }
        db.ChangeTracker.Clear();
    }
}
