namespace Steward.Platform.Lifecycles;

/// <summary>Works out what follows from a thing and its history (a due time, a balance) whenever it changes, before it is written:
/// whoever changes it need not know, and cannot forget.</summary>
public interface IDerive
{
    /// <param name="now">The moment at which what the thing has just been through will be signed.</param>
    /// <returns>Whether it concerns things of this kind.</returns>
    Task<bool> Derive(Thing thing, DateTimeOffset now, CancellationToken ct);
}
