using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>The warnings of a contractor, for whoever takes an application.</summary>
public sealed class FirmWarnings(Work work, BlackListFinder finder) : Query<FirmWarnings.Filter, IReadOnlyList<Warned>>(work, BlackListPermissions.See)
{
    public sealed record Filter(string? Firm = null, string? Licence = null);

    protected override Task<IReadOnlyList<Warned>> Handle(Filter filter, CancellationToken ct) => finder.Find(filter.Firm, filter.Licence, ct);
}
