using Steward.Platform.Pages;

namespace Steward.FitOut.Passes;

/// <summary>Who asks to take goods out (申请人身份).</summary>
public enum PassApplicant { Owner, Family, Tenant, FitOutContractor, OutsideCompany }

/// <summary>How it was shown that they may (授权核实方式).</summary>
public enum PassRight { OwnInPerson, OwnerInPortal, OwnerByTelephone, WrittenAuthority, LeaseInventory, CompanyLetter }

/// <summary>Which document was looked at (证件类型).</summary>
public enum PassDocument { IdentityCard, Passport, PermitOfHongKongMacaoTaiwan, DrivingLicence, StaffCard, AnotherDocument }

/// <summary>Who looks at a pass a second time before it is issued (放行条审核).</summary>
public enum PassReview { Nobody, SecondAtTheDesk, HeadOrManager }

/// <summary>What was known of fees when the pass was issued (欠费核查结果): advice, and never a reason to withhold it.</summary>
public enum FeesSaid
{
    [Tone("secondary")] NoData,
    [Tone("green")]     NothingOwed,
    [Tone("yellow")]    SomethingOwed,
}
