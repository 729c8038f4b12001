namespace Steward.Contracts.Estate;

/// <summary>What a person asked about their own data (个人信息权利请求).</summary>
public readonly record struct PersonRequestId(Guid Value) : IId<PersonRequestId>
{
    public static PersonRequestId New() => new(Guid.CreateVersion7());
    public static PersonRequestId From(Guid value) => new(value);
    public static PersonRequestId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PersonRequestId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
