namespace Steward.Platform.UseCases;

/// <summary>A form that remembers which version of the thing its sender was looking at.
/// Null means the sender did not say, and the last one to send wins.</summary>
public interface IVersioned
{
    int? Version { get; }
}

/// <summary>A form with nothing to fill in but the version looked at.</summary>
public class Bare : IVersioned
{
    public int? Version { get; set; }
}
