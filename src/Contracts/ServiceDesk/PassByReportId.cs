namespace Steward.Contracts.ServiceDesk;

/// <summary>What somebody reported in passing; whoever knows it may follow the report, so it cannot be guessed.</summary>
public readonly record struct PassByReportId(Guid Value) : IId<PassByReportId>
{
    public static PassByReportId New() => new(Guid.NewGuid());
    public static PassByReportId From(Guid value) => new(value);
    public static PassByReportId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PassByReportId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
