namespace Steward.Contracts.ServiceDesk;

/// <summary>A craft that somebody has, with or without a certificate.</summary>
public readonly record struct WorkerCraftId(Guid Value) : IId<WorkerCraftId>
{
    public static WorkerCraftId New() => new(Guid.CreateVersion7());
    public static WorkerCraftId From(Guid value) => new(value);
    public static WorkerCraftId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out WorkerCraftId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
