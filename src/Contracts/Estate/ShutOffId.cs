namespace Steward.Contracts.Estate;

/// <summary>One shutting of a valve (关阀记录), from then until it was opened again.</summary>
public readonly record struct ShutOffId(Guid Value) : IId<ShutOffId>
{
    public static ShutOffId New() => new(Guid.CreateVersion7());
    public static ShutOffId From(Guid value) => new(value);
    public static ShutOffId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ShutOffId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
