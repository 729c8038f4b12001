using Steward.Platform.Notifications;

namespace Steward.Estate.MoveIns;

/// <summary>What people can be told about handovers.</summary>
public static class MoveInNotices
{
    public static readonly NoticeKind Booked = new("movein.booked", "The time of my move-in is booked or changed", Mail: true, ToResidents: true);
    public static readonly NoticeKind Tomorrow = new("movein.tomorrow", "My move-in or move-out is tomorrow",       Mail: true, ToResidents: true);
    public static readonly NoticeKind Counter = new("movein.counter", "Households come to the counter tomorrow");
    public static readonly NoticeKind Missed = new("movein.missed", "Nobody came to my move-in",                   Mail: true, ToResidents: true);
    public static readonly NoticeKind Late   = new("movein.late",   "A defect found at a handover is overdue",     Mail: true);
    public static readonly NoticeKind Sold   = new("movein.sold",   "An invited home has another owner");
    public static readonly NoticeKind Passed = new("movein.defect", "A defect in my home was put right",           ToResidents: true);
}
