namespace Steward.Contracts.ServiceDesk;

/// <summary>A request that another system sent.</summary>
public readonly record struct OutsideReportId(Guid Value) : IId<OutsideReportId>
{
    public static OutsideReportId New() => new(Guid.CreateVersion7());
    public static OutsideReportId From(Guid value) => new(value);
    public static OutsideReportId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out OutsideReportId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
