namespace Steward.Contracts.ServiceDesk;

/// <summary>A customer who is to be called back (应回访) about a resolution.</summary>
public readonly record struct DueCallBackId(Guid Value) : IId<DueCallBackId>
{
    public static DueCallBackId New() => new(Guid.CreateVersion7());
    public static DueCallBackId From(Guid value) => new(value);
    public static DueCallBackId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out DueCallBackId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
