namespace Steward.Contracts.Files;

/// <summary>A file kept in the store.</summary>
public readonly record struct FileId(Guid Value) : IId<FileId>
{
    public static FileId New() => new(Guid.CreateVersion7());
    public static FileId From(Guid value) => new(value);
    public static FileId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out FileId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
