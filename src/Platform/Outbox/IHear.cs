namespace Steward.Platform.Outbox;

/// <summary>What a module does about others' news. Its changes and the note that the news was delivered commit together.</summary>
public interface IHear<in TNews>
{
    Task Hear(TNews news, CancellationToken ct);
}

/// <summary>A hearer that acts outside the database (mail, webhook): told at least once, outside any transaction.</summary>
public interface IActOutside;
