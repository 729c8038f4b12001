namespace Steward.Platform.UseCases;

/// <summary>How a form or call arrived.</summary>
public sealed class Sending
{
    /// <summary>Chosen by the sender; the same key sent twice does the thing once (the API's Idempotency-Key header).</summary>
    public string? Key { get; set; }

    /// <summary>The page's antiforgery token was missing or out of date: nothing may be changed by it.</summary>
    public bool Stale { get; set; }

    /// <summary>It came with an API token, not from a person's hands.</summary>
    public bool ByToken { get; set; }

    /// <summary>When it came: what is shown in answer may lack whatever happened after.</summary>
    public DateTimeOffset At { get; set; }

    /// <summary>The network address it came from.</summary>
    public string? From { get; set; }

    /// <summary>The network that counts as one sender where nobody has signed in.</summary>
    public string? Network { get; set; }

    /// <summary>What its sender's program calls itself.</summary>
    public string? Agent { get; set; }

    public void RefuseStale()
    {
        if (Stale) throw new Refused("This page had been open for too long. What you typed is still here: please send it again.");
    }
}
