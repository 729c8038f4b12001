using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Steward.Platform.Live;

/// <summary>Says that something about a topic has changed, to whoever is looking, on this node and (by the relay) on all others.
/// A lost signal costs nobody more than a stale screen: what must arrive goes through the outbox.</summary>
public sealed class Signals(TimeProvider clock)
{
    /// <summary>The topic that wakes the outbox pump.</summary>
    public const string Outbox = "outbox";

    /// <summary>Anything may have changed unheard: whoever looks is asked to look again.</summary>
    public const string Anything = "*";

    private readonly ConcurrentDictionary<long, Listener> listeners = [];
    private readonly Recent recent = new(clock);
    private long last;

    public void Send(IEnumerable<string> topics, bool fromElsewhere = false)
    {
        foreach (var topic in topics)
        {
            if (topic != Outbox) recent.Note(topic);
            foreach (var listener in listeners.Values)
                if (!(fromElsewhere && listener.OnlyLocal) && (topic == Anything || listener.Wants(topic))) listener.Channel.Writer.TryWrite(topic);
        }
    }

    /// <summary>Signals of the wanted topics, from now or from some time ago, until disposed; a slow listener loses the oldest, never holds up the sender.</summary>
    public Listener Listen(Func<string, bool> wants, bool onlyLocal = false, DateTimeOffset? since = null)
    {
        var id = Interlocked.Increment(ref last);
        var listener = new Listener(wants, onlyLocal, () => listeners.TryRemove(id, out _));
        listeners[id] = listener;
        foreach (var topic in since is { } from ? recent.Since(from) : [])
            if (topic == Anything || wants(topic)) listener.Channel.Writer.TryWrite(topic);
        return listener;
    }

    public sealed class Listener(Func<string, bool> wants, bool onlyLocal, Action stop) : IDisposable
    {
        internal Channel<string> Channel { get; } = System.Threading.Channels.Channel.CreateBounded<string>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });
        internal bool OnlyLocal => onlyLocal;
        internal bool Wants(string topic) => wants(topic);
        public ChannelReader<string> Reader => Channel.Reader;
        public void Dispose() => stop();
    }
}
