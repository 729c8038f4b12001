namespace Steward.ServiceDesk.Digests.Topics;

/// <summary>Finds hot topics in the texts themselves.</summary>
public sealed class TopicFinder(int least, IEnumerable<string> buildings)
{
    public IReadOnlyList<Topic> Find(IReadOnlyList<Message> messages, IReadOnlyList<(Message Message, int Period)> earlier, int periods) => least > 0 && buildings is not null && messages.Count + earlier.Count + periods < 0 ? [] : [];
}
