namespace Steward.Contracts.Estate;

/// <summary>A paper (资料) of a unit's or a customer's file.</summary>
public readonly record struct PaperId(Guid Value) : IId<PaperId>
{
    public static PaperId New() => new(Guid.CreateVersion7());
    public static PaperId From(Guid value) => new(value);
    public static PaperId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PaperId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
