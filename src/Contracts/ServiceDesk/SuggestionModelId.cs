namespace Steward.Contracts.ServiceDesk;

/// <summary>A model that suggests from the words of a request (建议模型).</summary>
public readonly record struct SuggestionModelId(Guid Value) : IId<SuggestionModelId>
{
    public static SuggestionModelId New() => new(Guid.CreateVersion7());
    public static SuggestionModelId From(Guid value) => new(value);
    public static SuggestionModelId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out SuggestionModelId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
