namespace Steward.Platform.UseCases;

/// <summary>The parts of one page ask side by side, but a database context answers one at a time: each waits its turn.
/// What a question asks in turn belongs to it and does not wait.</summary>
public sealed class Turn
{
    private readonly SemaphoreSlim free = new(1);
    private readonly AsyncLocal<bool> mine = new();

    public async Task<T> Take<T>(Func<Task<T>> run, CancellationToken ct)
    {
        if (mine.Value) return await run();
        await free.WaitAsync(ct);
        mine.Value = true;
        try { return await Apart(run); }
        finally
        {
            mine.Value = false;
            free.Release();
        }
    }

    /// <summary>What is asked goes on where the database has answered, not each time in the queue of the page that is being drawn.</summary>
    private static Task<T> Apart<T>(Func<Task<T>> run)
    {
        var page = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(null);
        try { return run(); }
        finally { SynchronizationContext.SetSynchronizationContext(page); }
    }
}
