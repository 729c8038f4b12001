namespace Steward.Contracts;

/// <summary>An identifier that cannot be passed where another kind is meant.</summary>
public interface IId<TSelf> : IParsable<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }
    static abstract TSelf From(Guid value);
}
