using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>The models this node has read, each once. One that is missing or cannot be read suggests nothing, and stands in nobody's way.</summary>
public sealed class ModelShelf(ILogger<ModelShelf> log)
{
    /// <summary>A model takes some megabytes; whoever has more sites than this reads again now and then.</summary>
    private const int Most = 60;
    private readonly ConcurrentDictionary<SuggestionModelId, Predictor?> read = [];

    public async Task<Predictor?> Take(SuggestionModelId id, Db db, CancellationToken ct)
    {
        if (read.TryGetValue(id, out var known)) return known;
        var bytes = await db.Set<ModelContent>().AsNoTracking().Where(c => c.Model == id).Select(c => c.Bytes).SingleOrDefaultAsync(ct);
        if (read.Count >= Most) read.Clear();
        return read[id] = bytes is null ? null : Read(id, bytes);
    }

    private Predictor? Read(SuggestionModelId id, byte[] bytes)
    {
        // Whatever is wrong with the bytes, ML.NET says it in exceptions of many kinds.
        try { return Predictor.Read(bytes); }
        catch (Exception fault)
        {
            log.LogWarning(fault, "The suggestion model {Model} cannot be read", id);
            return null;
        }
    }
}
