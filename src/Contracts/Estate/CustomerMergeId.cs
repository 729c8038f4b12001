namespace Steward.Contracts.Estate;

/// <summary>One merging of two customers (业户合并).</summary>
public readonly record struct CustomerMergeId(Guid Value) : IId<CustomerMergeId>
{
    public static CustomerMergeId New() => new(Guid.CreateVersion7());
    public static CustomerMergeId From(Guid value) => new(value);
    public static CustomerMergeId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out CustomerMergeId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
