namespace Steward.Contracts.Estate;

/// <summary>The registration of somebody who lives here for a time (流动人口登记).</summary>
public readonly record struct FloaterId(Guid Value) : IId<FloaterId>
{
    public static FloaterId New() => new(Guid.CreateVersion7());
    public static FloaterId From(Guid value) => new(value);
    public static FloaterId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out FloaterId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
