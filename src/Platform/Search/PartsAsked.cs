using System.Collections.Concurrent;
using Steward.Contracts.Identity;

namespace Steward.Platform.Search;

/// <summary>What parts of numbers each account searched for within the hour, on this node and in memory alone: whoever may search is not to put
/// together from many answers the number that each of them masks.</summary>
public sealed class PartsAsked(TimeProvider clock)
{
    private readonly ConcurrentDictionary<AccountId, Tally> tallies = [];

    public enum Answer { Fine, TooMany, FirstTooMany }

    /// <summary>Counts what asks for something else than before. Who types on, or takes a character back, asks the same.</summary>
    public Answer Ask(AccountId account, string words, int most)
    {
        var tally = tallies.GetOrAdd(account, _ => new());
        lock (tally) return tally.Ask(words, most, clock.GetUtcNow());
    }

    private sealed class Tally
    {
        /// <summary>So many fields may be typed into by turns.</summary>
        private const int Most = 16;

        private readonly HashSet<string> known = new(StringComparer.Ordinal);
        private readonly List<string> typed = [];
        private DateTimeOffset since;
        private int count;
        private bool isTold;

        public Answer Ask(string words, int most, DateTimeOffset now)
        {
            if (now - since >= TimeSpan.FromHours(1)) Begin(now);
            if (known.Contains(words) || typed.Exists(t => t.StartsWith(words, StringComparison.Ordinal))) return Answer.Fine;
            // What was typed on stands in the place of its beginning: to come back and type another digit is to ask anew.
            if (typed.FindLastIndex(t => words.StartsWith(t, StringComparison.Ordinal)) is >= 0 and var at) typed.RemoveAt(at);
            else if (count >= most) return TooMany();
            else count++;
            known.Add(words);
            typed.Add(words);
            if (typed.Count > Most) typed.RemoveAt(0);
            return Answer.Fine;
        }

        private void Begin(DateTimeOffset now)
        {
            known.Clear();
            typed.Clear();
            (since, count, isTold) = (now, 0, false);
        }

        private Answer TooMany()
        {
            if (isTold) return Answer.TooMany;
            isTold = true;
            return Answer.FirstTooMany;
        }
    }
}
