using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes.Gate;

/// <summary>What the guard sees of a pass: whether it may leave, and what to compare.</summary>
/// <param name="WhyNot">Why nothing may leave now, as a sentence; null when it may.</param>
/// <param name="Name">Masked: the surname and the last four of the document are enough to compare.</param>
/// <param name="MayRelease">This person lets goods out.</param>
public sealed record GateView(GoodsPassId Id, int Version, SiteId Site, string SiteName, string? DeskPhone, string Number, string House, DateOnly Day, TimeOnly? Around, GoodsPassState State, Fault? WhyNot, bool AwaitsControl, DateTimeOffset? ClearedAt,
    PassApplicant Applicant, string Name, string? Company, PassDocument? Document, string? DocumentTail, string? Carrier, string? Plate, bool MovesOut, string? Note, int StandMinutes, bool PhotoNeeded, bool MayRelease, bool MayClear,
    IReadOnlyList<ShowPass.Item> Items, IReadOnlyList<AttachmentView> Photos)
{
    public int Left => Items.Sum(i => i.Left);
}
