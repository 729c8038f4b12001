namespace Steward.Platform;

/// <summary>What a module brings into a database that does not have it yet; asked at every start.</summary>
public interface IBegin
{
    Task Begin(CancellationToken ct = default);
}
