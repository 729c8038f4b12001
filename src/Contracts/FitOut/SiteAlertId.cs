namespace Steward.Contracts.FitOut;

/// <summary>That something due in a fit-out was told of, once.</summary>
public readonly record struct SiteAlertId(Guid Value) : IId<SiteAlertId>
{
    public static SiteAlertId New() => new(Guid.CreateVersion7());
    public static SiteAlertId From(Guid value) => new(value);
    public static SiteAlertId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SiteAlertId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
