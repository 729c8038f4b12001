namespace Steward.Contracts.ServiceDesk;

/// <summary>What is said and asked at a call-back (回访话术), as it was written at one time.</summary>
public readonly record struct CallScriptId(Guid Value) : IId<CallScriptId>
{
    public static CallScriptId New() => new(Guid.CreateVersion7());
    public static CallScriptId From(Guid value) => new(value);
    public static CallScriptId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out CallScriptId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
