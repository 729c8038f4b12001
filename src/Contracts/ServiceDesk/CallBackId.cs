namespace Steward.Contracts.ServiceDesk;

/// <summary>A call-back (回访) to the customer after a request was resolved.</summary>
public readonly record struct CallBackId(Guid Value) : IId<CallBackId>
{
    public static CallBackId New() => new(Guid.CreateVersion7());
    public static CallBackId From(Guid value) => new(value);
    public static CallBackId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out CallBackId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
