namespace Steward.Contracts.Estate;

/// <summary>Somebody close to a customer (家庭成员、紧急联系人).</summary>
public readonly record struct RelativeId(Guid Value) : IId<RelativeId>
{
    public static RelativeId New() => new(Guid.CreateVersion7());
    public static RelativeId From(Guid value) => new(value);
    public static RelativeId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out RelativeId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
