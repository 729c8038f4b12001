namespace Steward.Contracts.Estate;

/// <summary>A pet (宠物) that a customer keeps here.</summary>
public readonly record struct PetId(Guid Value) : IId<PetId>
{
    public static PetId New() => new(Guid.CreateVersion7());
    public static PetId From(Guid value) => new(value);
    public static PetId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out PetId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
