namespace Steward.Contracts.FitOut;

/// <summary>A paper of a fit-out (装修资料).</summary>
public readonly record struct FitOutPaperId(Guid Value) : IId<FitOutPaperId>
{
    public static FitOutPaperId New() => new(Guid.CreateVersion7());
    public static FitOutPaperId From(Guid value) => new(value);
    public static FitOutPaperId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out FitOutPaperId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
