using Steward.Platform.Notifications;

namespace Steward.Estate.Keys;

/// <summary>What people can be told about keys.</summary>
public static class KeyNotices
{
    public static readonly NoticeKind Asked     = new("key.asked",     "Somebody asks for a key that I may approve",  Mail: true);
    public static readonly NoticeKind Decided   = new("key.decided",   "It is decided whether I get a key");
    public static readonly NoticeKind Due       = new("key.due",       "A key is due back or overdue",                Mail: true);
    public static readonly NoticeKind Lost      = new("key.lost",      "A key is lost",                               Mail: true);
    public static readonly NoticeKind Missed    = new("key.missed",    "A count of keys was not done in time",        Mail: true);
    public static readonly NoticeKind Counting  = new("key.count",     "A count of keys is due");
    public static readonly NoticeKind Emergency = new("key.emergency", "My home had to be opened in an emergency",    Mail: true, ToResidents: true);
}
