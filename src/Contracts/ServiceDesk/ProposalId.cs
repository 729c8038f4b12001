namespace Steward.Contracts.ServiceDesk;

/// <summary>A proposal (处理方案) of how a complaint is to be settled.</summary>
public readonly record struct ProposalId(Guid Value) : IId<ProposalId>
{
    public static ProposalId New() => new(Guid.CreateVersion7());
    public static ProposalId From(Guid value) => new(value);
    public static ProposalId Parse(string text, IFormatProvider? provider = null) => new(Guid.Parse(text));
    public static bool TryParse(string? text, IFormatProvider? provider, out ProposalId id) { var ok = Guid.TryParse(text, out var value); id = new(value); return ok; }
    public override string ToString() => Value.ToString();
}
