using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;

namespace Steward.ServiceDesk.Digests;

/// <summary>Puts things back to what was known of them at a moment: whatever was changed since stands in the audit with what stood before.</summary>
public sealed class Unwinding(Db db)
{
    private readonly Dictionary<Guid, Dictionary<string, JsonElement>> before = [];

    public async Task Look(IReadOnlyCollection<Guid> things, DateTimeOffset knownAt, CancellationToken ct)
    {
        var keys = things.ToList();
        var changes = await db.Set<AuditEntry>().AsNoTracking().Where(a => a.At > knownAt && a.Changes != null && EF.Parameter(keys).Contains(a.Subject!.Value)).OrderBy(a => a.Id).Select(a => new { a.Subject, a.Changes }).ToListAsync(ct);
        foreach (var change in changes)
        {
            if (!before.TryGetValue(change.Subject!.Value, out var fields)) before[change.Subject.Value] = fields = [];
            using var json = JsonDocument.Parse(change.Changes!);
            foreach (var field in json.RootElement.EnumerateObject()) fields.TryAdd(field.Name, field.Value[0].Clone());
        }
    }

    /// <summary>The value then; as it is now, if it was not changed since.</summary>
    public T Then<T>(Guid thing, string field, T now) =>
        before.TryGetValue(thing, out var fields) && fields.TryGetValue(field, out var then) ? then.Deserialize<T>(Json.Options)! : now;

    /// <summary>Puts the fields of something read, and not to be written, back.</summary>
    public void PutBack(Thing thing, params IEnumerable<string> fields)
    {
        if (!before.TryGetValue(thing.Key, out var known)) return;
        foreach (var field in fields)
            if (known.TryGetValue(field, out var then) && thing.GetType().GetProperty(field) is { } property) property.SetValue(thing, then.Deserialize(property.PropertyType, Json.Options));
    }
}
