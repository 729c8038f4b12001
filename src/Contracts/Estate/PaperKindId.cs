namespace Steward.Contracts.Estate;

/// <summary>A kind of paper (资料类别) that files hold.</summary>
public readonly record struct PaperKindId(Guid Value) : IId<PaperKindId>
{
    public static PaperKindId New() => new(Guid.CreateVersion7());
    public static PaperKindId From(Guid value) => new(value);
    public static PaperKindId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PaperKindId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
