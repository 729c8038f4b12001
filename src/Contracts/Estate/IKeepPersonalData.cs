namespace Steward.Contracts.Estate;

/// <summary>What one module keeps about a person, and what becomes of it when the person wishes it erased. Any number of modules answer, each for its part:
/// whoever gives a person a copy of all that is kept (个保法 45), or erases it (个保法 47), need not know who they are.</summary>
public interface IKeepPersonalData
{
    /// <summary>All of it, in full and in the reader's language.</summary>
    Task<IReadOnlyList<PersonalRecord>> Tell(CustomerId customer, CancellationToken ct = default);

    /// <summary>What would go, and what stays and why.</summary>
    Task<IReadOnlyList<ErasurePart>> Weigh(CustomerId customer, CancellationToken ct = default);

    /// <summary>Takes the person out of what goes, inside a use case and in its transaction.</summary>
    Task Erase(CustomerId customer, CancellationToken ct = default);
}

/// <param name="Section">Which part of what is kept: «Vehicles».</param>
/// <param name="About">Which record: «浙A12345», «WX-2026-00012».</param>
public sealed record PersonalRecord(string Section, string About, DateTimeOffset? At, string Words);

/// <param name="StaysBecause">Why the law or the contract keeps it; null when it goes.</param>
public sealed record ErasurePart(string What, int Count, string? StaysBecause = null);
