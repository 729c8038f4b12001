using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Writes what was looked at. Whoever looks in the same moment shares one transaction, so that many readers do not queue behind each other's commits;
/// nobody is answered before theirs has committed.</summary>
public sealed class AccessWriter(IServiceScopeFactory scopes, KeyRing ring, AccessMark mark)
{
    private const int Most = 200;
    private readonly ConcurrentQueue<Waiting> waiting = new();
    private readonly SemaphoreSlim turn = new(1);

    private sealed record Waiting(AccessLine Line, TaskCompletionSource Done);

    /// <summary>Not to be given up half-way: what was looked at is on record although the reader has gone.</summary>
    internal async Task Write(AccessLine line)
    {
        var mine = new Waiting(line, new(TaskCreationOptions.RunContinuationsAsynchronously));
        waiting.Enqueue(mine);
        await turn.WaitAsync();
        try
        {
            while (!mine.Done.Task.IsCompleted) await Flush();
        }
        finally { turn.Release(); }
        await mine.Done.Task;
    }

    private async Task Flush()
    {
        var batch = new List<Waiting>();
        while (batch.Count < Most && waiting.TryDequeue(out var next)) batch.Add(next);
        try
        {
            await Save(batch);
            foreach (var one in batch) one.Done.SetResult();
        }
        catch (Exception) when (batch.Count > 1)
        {
            // One that cannot be written does not take the others with it.
            foreach (var one in batch) await Alone(one);
        }
        catch (Exception failure) { batch[0].Done.SetException(failure); }
    }

    private async Task Alone(Waiting one)
    {
        try
        {
            await Save([one]);
            one.Done.SetResult();
        }
        catch (Exception failure) { one.Done.SetException(failure); }
    }

    private async Task Save(IReadOnlyList<Waiting> batch)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Db>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var chain = new AccessChain(db, ring, mark);
        var head = await chain.Locked(default);
        foreach (var one in batch) chain.Link(one.Line, head);
        chain.Close(head);
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
        mark.Reach(head.End);
    }
}
