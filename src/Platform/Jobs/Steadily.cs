using Microsoft.Extensions.Logging;

namespace Steward.Platform.Jobs;

/// <summary>Work that goes on for as long as the program does: what fails is logged, rests for a moment and goes on.</summary>
internal static class Steadily
{
    /// <param name="what">Whose work it is, for the log.</param>
    public static async Task Repeat(Func<CancellationToken, Task> turn, string what, TimeSpan pause, TimeProvider clock, ILogger log, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
            try { await turn(ct); }
            catch (OperationCanceledException) when (ct.IsCancellationRequested) { }
            catch (Exception failure)
            {
                log.LogError(failure, "{What}: rests for a moment", what);
                await Task.Delay(pause, clock, ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
