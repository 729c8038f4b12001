using Steward.Contracts.Estate;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Reads what the list of defects is asked for out of an address, for the page and for its print.</summary>
internal static class DefectFilter
{
    public static DefectList.Filter Read(string? words, string? state, string? party, string? building, string? batch, bool? late) => new()
    {
        Q = words, Late = late,
        State = Enum.TryParse<DefectState>(state, out var s) ? s : null, Party = Enum.TryParse<Party>(party, out var p) ? p : null,
        Building = Guid.TryParse(building, out var b) ? new BuildingId(b) : null, Batch = Guid.TryParse(batch, out var h) ? new HandoverBatchId(h) : null,
    };
}
