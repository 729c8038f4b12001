namespace Steward.Platform.Live;

/// <summary>What was said of late, for whoever begins to listen a moment after looking.</summary>
internal sealed class Recent(TimeProvider clock)
{
    private const int Most = 1000;

    private readonly Queue<(DateTimeOffset At, string Topic)> said = [];
    private DateTimeOffset known = clock.GetUtcNow();

    public void Note(string topic)
    {
        lock (said)
        {
            said.Enqueue((clock.GetUtcNow(), topic));
            if (said.Count > Most) known = said.Dequeue().At;
        }
    }

    /// <summary>The topics since then; anything, if that is longer ago than is remembered.</summary>
    public IReadOnlyCollection<string> Since(DateTimeOffset at)
    {
        lock (said) return at < known ? [Signals.Anything] : said.Where(s => s.At >= at).Select(s => s.Topic).ToHashSet();
    }
}
