namespace Steward.Contracts.Estate;

/// <summary>What other modules may ask about keys: a key that is out is seen wherever its unit is.</summary>
public interface IKeys
{
    /// <summary>The keys in the company's keeping for each unit, those that are out first; as far as the actor may see them.</summary>
    Task<IReadOnlyDictionary<UnitId, IReadOnlyList<KeyCard>>> Of(IEnumerable<UnitId> units, CancellationToken ct = default);
}

/// <param name="State">A word of the code: InCabinet, Sealed, Lent, Lost.</param>
/// <param name="Hook">Where it hangs or belongs: «A-12».</param>
/// <param name="With">Who has it, while it is out.</param>
public sealed record KeyCard(KeyId Id, UnitId Unit, string Number, string Kind, string State, string Tone, string? Hook, KeyLoanId? Loan, string? With, DateTimeOffset? DueAt, bool IsOverdue);
