namespace Steward.Contracts.Identity;

/// <summary>A member of staff, or a program, no longer acts here: whoever counts on them finds somebody else.</summary>
public sealed record AccountClosed(AccountId Account);
