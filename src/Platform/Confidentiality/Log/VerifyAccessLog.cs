using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Whether the access log is what was written, and which rows are not.</summary>
public sealed class VerifyAccessLog(Work work, AccessVerifier verifier) : Query<VerifyAccessLog.Filter, Verdict>(work, ConfidentialityPermissions.Log)
{
    public sealed record Filter;
    protected override Task<Verdict> Handle(Filter filter, CancellationToken ct) => verifier.Verify(ct);
}
