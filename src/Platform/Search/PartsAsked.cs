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
        private readonly HashSet<string> known = new(StringComparer.Ordinal);
        private DateTimeOffset since;
        private string? last;
        private int count;
        private bool isTold;

        public Answer Ask(string words, int most, DateTimeOffset now)
        {
            if (now - since >= TimeSpan.FromHours(1))
            {
                known.Clear();
                (since, last, count, isTold) = (now, null, 0, false);
            }
            // To come back to what was asked long ago does not begin a new word: typing on from there would cost nothing for ever.
            if (known.Contains(words) || last?.StartsWith(words, StringComparison.Ordinal) is true) return Answer.Fine;
            if (last is null || !words.StartsWith(last, StringComparison.Ordinal))
            {
                if (count >= most) return TooMany();
                count++;
            }
            known.Add(last = words);
            return Answer.Fine;
        }

        private Answer TooMany()
        {
            if (isTold) return Answer.TooMany;
            isTold = true;
            return Answer.FirstTooMany;
        }
    }
}
