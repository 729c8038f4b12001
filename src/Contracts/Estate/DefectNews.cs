using Steward.Contracts.Identity;

namespace Steward.Contracts.Estate;

/// <summary>A defect found at a handover was given to the service desk, which claims it from the developer (遗留问题转客服).</summary>
/// <param name="What">Room, item and what is wrong, in one line.</param>
/// <param name="Firm">Who is to put it right, if that is known.</param>
/// <param name="By">Who gave it to the desk.</param>
public sealed record DefectGivenToDesk(DefectId Defect, SiteId Site, UnitId Unit, CustomerId Customer, string Number, string What, string? Firm, DateOnly DueOn, AccountId? By);
