using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Retention;

namespace Steward.Estate.Tests;

/// <summary>The way of what was kept long enough: listed, approved by the manager, anonymised in the night.</summary>
internal static class Retiring
{
    /// <returns>Whether there was anything to list.</returns>
    public static async Task<bool> Retire(this StewardApp app, string kind)
    {
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        var drawn = await app.Look(db => db.Set<RetentionList>().Where(l => l.Kind == kind && l.State == RetentionState.Drawn).Select(l => l.Id).ToListAsync());
        foreach (var list in drawn) await app.As("zhou").Do((ApproveRetention approve) => approve.Run(list, new()));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));
        return drawn.Count > 0;
    }
}
