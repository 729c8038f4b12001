namespace Steward.Contracts.Estate;

/// <summary>A customer (业户): a person or company that owns, rents or lives in units.</summary>
public readonly record struct CustomerId(Guid Value) : IId<CustomerId>
{
    public static CustomerId New() => new(Guid.CreateVersion7());
    public static CustomerId From(Guid value) => new(value);
    public static CustomerId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out CustomerId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
