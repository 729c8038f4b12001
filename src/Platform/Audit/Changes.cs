using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Audit;

internal static class Changes
{
    /// <summary>Field to [before, after] as JSON, or null when nothing (that may be told) changed; of the rows that are part of the thing, how many are gone and how many have come.</summary>
    public static string? Of(EntityEntry<Thing> entry, Parts parts)
    {
        if (entry.State is not EntityState.Modified || entry.Entity.IsBlurred) return null;
        var fields = entry.Properties
            .Where(p => p.IsModified && p.Metadata.Name != nameof(Thing.Version) && p.Metadata.PropertyInfo?.IsDefined(typeof(PersonalAttribute), false) != true)
            .ToDictionary(p => p.Metadata.Name, p => new[] { p.OriginalValue, p.CurrentValue });
        foreach (var (name, gone, came) in parts.Of(entry.Entity)) fields[name] = [gone, came];
        return fields.Count == 0 ? null : JsonSerializer.Serialize(fields, Json.Options);
    }
}
