namespace Steward.Platform.Outbox;

/// <summary>The delivery that is under way: what acts outside takes from it an identity that is the same at every attempt.</summary>
public sealed class Delivery
{
    public long Message { get; internal set; }
    /// <summary>1 the first time.</summary>
    public int Attempt { get; internal set; }
}
