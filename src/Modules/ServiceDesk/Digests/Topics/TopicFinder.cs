namespace Steward.ServiceDesk.Digests.Topics;

/// <summary>Finds hot topics (热点问题) in the texts themselves: messages that lie near each other are gathered around the one with the most near it,
/// densest first. Same messages, same topics: nothing is drawn by chance.</summary>
/// <param name="least">How many messages make a topic.</param>
public sealed class TopicFinder(int least)
{
    private const float Alike = .28f, OnAverage = .75f * Alike;
    private const int Most = 12, Rounds = 3, MostMembers = 60;

    /// <param name="messages">Of the period.</param>
    /// <param name="earlier">Of the periods before, each with the index of its period.</param>
    public IReadOnlyList<Topic> Find(IReadOnlyList<Message> messages, IReadOnlyList<(Message Message, int Period)> earlier, int periods)
    {
        messages = [.. messages.OrderBy(m => m.Member.ReceivedAt).ThenBy(m => m.Member.Number, StringComparer.Ordinal)];
        var space = new Space([.. messages, .. earlier.Select(e => e.Message)], messages.Count);
        var (texts, found) = (messages.Concat(earlier.Select(e => e.Message)).Select(m => Grams.Plain(m.Member.Subject)).ToArray(), new List<Topic>());
        foreach (var group in Groups(space, messages).Select(g => g.ToHashSet()))
        {
            var members = group.Select(i => messages[i]).OrderBy(m => m.Member.ReceivedAt).ThenBy(m => m.Member.Number, StringComparer.Ordinal).ToArray();
            var households = members.Select((m, n) => m.Household ?? $"?{n}").Distinct(StringComparer.Ordinal).Count();
            var label = TopicLabel.Of(members, messages[group.First()], words => texts.Where((text, i) => text.Contains(words, StringComparison.Ordinal) && (i >= messages.Count || !group.Contains(i))).Count());
            // One household that writes again and again is a repeat complaint, and what is said all over the site must be said more often.
            if (households < 2 || label.Place is null && members.Length < 2 * least) continue;
            var (sum, before) = (space.Sum(group), new int[periods]);
            for (var n = 0; n < earlier.Count; n++)
                if (space.Near(sum, messages.Count + n) >= OnAverage * group.Count) before[earlier[n].Period]++;
            found.Add(new(label.Text, label.Place, label.Phrase, members.Length, households, before, [.. members.Take(MostMembers).Select(m => m.Member)]));
        }
        return [.. found.OrderByDescending(f => f.Households).ThenByDescending(f => f.Count).ThenBy(f => f.Members[0].ReceivedAt).ThenBy(f => f.Members[0].Number, StringComparer.Ordinal).Take(Most)];
    }

    /// <summary>Each group with the message at its heart first.</summary>
    private List<List<int>> Groups(Space space, IReadOnlyList<Message> messages)
    {
        var (near, groups, taken) = (new float[messages.Count], new List<List<int>>(), new bool[messages.Count]);
        var density = new float[messages.Count];
        for (var i = 0; i < messages.Count; i++)
        {
            space.Near(i, near);
            for (var j = 0; j < near.Length; j++) if (j != i && near[j] >= Alike) density[i] += near[j];
        }
        foreach (var heart in Enumerable.Range(0, messages.Count).Where(i => density[i] > 0).OrderByDescending(i => density[i]).ThenBy(i => messages[i].Member.Number, StringComparer.Ordinal))
        {
            if (taken[heart]) continue;
            space.Near(heart, near);
            var group = new List<int> { heart };
            for (var j = 0; j < near.Length; j++) if (j != heart && !taken[j] && near[j] >= Alike) group.Add(j);
            for (var round = 0; round < Rounds && group.Count > 1 && Grow(space, group, taken, near); round++) { }
            if (group.Count < least) continue;
            foreach (var member in group) taken[member] = true;
            groups.Add(group);
        }
        return groups;
    }

    /// <summary>Takes in what is near to the group as a whole.</summary>
    private static bool Grow(Space space, List<int> group, bool[] taken, float[] near)
    {
        space.Near(space.Sum(group), near);
        var (known, count) = (group.ToHashSet(), group.Count);
        for (var j = 0; j < near.Length; j++) if (!taken[j] && near[j] >= OnAverage * count && known.Add(j)) group.Add(j);
        return group.Count > count;
    }
}
