namespace Steward.Testing;

/// <summary>Waits for what another process does in its own time; how long it takes is never part of what is tested.</summary>
public static class Wait
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2), Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>The first answer that satisfies.</summary>
    public static async Task<T> For<T>(Func<Task<T>> ask, Func<T, bool> satisfies)
    {
        using var end = new CancellationTokenSource(Patience);
        using var glances = new PeriodicTimer(Glance);
        for (var answer = await ask(); ; answer = await ask())
        {
            if (satisfies(answer)) return answer;
            try { await glances.WaitForNextTickAsync(end.Token); }
            catch (OperationCanceledException) { throw new TimeoutException($"Still {answer} after {Patience}."); }
        }
    }
}
