using Steward.Contracts;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Somebody's wish to take personal data out of the system.</summary>
public readonly record struct ExportRequestId(Guid Value) : IId<ExportRequestId>
{
    public static ExportRequestId New() => new(Guid.CreateVersion7());
    public static ExportRequestId From(Guid value) => new(value);
    public static ExportRequestId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ExportRequestId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
