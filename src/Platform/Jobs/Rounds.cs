using Microsoft.Extensions.Logging;
using Steward.Platform.UseCases;

namespace Steward.Platform.Jobs;

/// <summary>A job's way through many things, a use case for each: one that cannot be done does not keep the others waiting.</summary>
public sealed class Rounds(Work work, ILogger<Rounds> log)
{
    /// <summary>So many failures one after the other are no fault of the things.</summary>
    private const int MostInARow = 20;

    private Exception? first;
    private int failed;

    /// <summary>What the run is to be noted with; null when nothing failed.</summary>
    public string? Trouble => first is null ? null : $"{failed} × {first.GetBaseException().Message}";

    public async Task Each<T>(IEnumerable<T> things, Func<T, Task> step, CancellationToken ct)
    {
        var inARow = 0;
        foreach (var thing in things)
        {
            try
            {
                await step(thing);
                inARow = 0;
            }
            // Another node or a colleague may have done the same in this moment: the next round looks again.
            catch (Refusal) { inARow = 0; }
            catch (Exception failure) when (!ct.IsCancellationRequested && ++inARow < MostInARow)
            {
                log.LogError(failure, "The round goes on without {Thing}", thing);
                first ??= failure;
                failed++;
            }
            work.Forget();
        }
    }
}
