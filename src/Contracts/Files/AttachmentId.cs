namespace Steward.Contracts.Files;

/// <summary>A photo, voice note or document put with a thing (附件).</summary>
public readonly record struct AttachmentId(Guid Value) : IId<AttachmentId>
{
    public static AttachmentId New() => new(Guid.CreateVersion7());
    public static AttachmentId From(Guid value) => new(value);
    public static AttachmentId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out AttachmentId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
