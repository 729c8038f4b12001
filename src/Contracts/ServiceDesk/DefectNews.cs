using Steward.Contracts.Estate;

namespace Steward.Contracts.ServiceDesk;

/// <summary>The desk has taken up a defect found at a handover: it is followed as this request from now on.</summary>
public sealed record DefectTakenUp(DefectId Defect, RequestId Request, SiteId Site, string Number);

/// <summary>What became of a defect that the desk had taken up.</summary>
/// <param name="Fixed">It was put right; otherwise whoever should refused, or it was taken back from them.</param>
public sealed record DefectSettled(DefectId Defect, RequestId Request, SiteId Site, bool Fixed, string? Words);
