namespace Steward.FitOut.Inspections;

/// <summary>What a phone noted where there was no signal and sent later counts from when it was seen, not from when it came.</summary>
internal static class Carried
{
    /// <summary>How long a phone may carry what it could not send.</summary>
    private const int Days = 3;

    /// <summary>A phone whose clock is wrong loses nothing: what it sends counts from now.</summary>
    public static DateTimeOffset Seen(DateTimeOffset? said, DateTimeOffset now) => said is { } at && at <= now && at > now.AddDays(-Days) ? at.ToUniversalTime() : now;
}
