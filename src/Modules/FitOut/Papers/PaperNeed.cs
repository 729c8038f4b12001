namespace Steward.FitOut.Papers;

/// <summary>What may be asked for with an application (第十三条).</summary>
public enum PaperNeed
{
    Identity,
    Title,
    OwnerConsent,
    Scheme,
    DesignerScheme,
    PlanningApproval,
    HeatingApproval,
    GasApproval,
    WaterproofingPlan,
    ContractorLicence,
    Insurance,
    Other,
}

/// <summary>When a site asks for the contractor's insurance.</summary>
public enum InsuranceRule { Never, LicensedWorks, EveryContractor }
