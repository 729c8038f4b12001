using Steward.Contracts.Identity;

namespace Steward.Platform.Audit;

/// <summary>One use case that somebody ran: an append-only record beside every change.</summary>
public sealed class AuditEntry(string useCase, Guid? subject, int? version, AccountId? by, string byName, string? changes, DateTimeOffset at)
{
    public long Id { get; private set; }
    public string UseCase { get; private set; } = useCase;
    public Guid? Subject { get; private set; } = subject;
    /// <summary>The version of the subject that this led to.</summary>
    public int? Version { get; private set; } = version;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    /// <summary>Which fields changed, as JSON: field to [before, after]; personal data is left out.</summary>
    public string? Changes { get; private set; } = changes;
    public DateTimeOffset At { get; private set; } = at;
}
