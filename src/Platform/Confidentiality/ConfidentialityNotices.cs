using Steward.Platform.Notifications;

namespace Steward.Platform.Confidentiality;

/// <summary>What people can be told about personal data.</summary>
public static class ConfidentialityNotices
{
    public static readonly NoticeKind Unusual = new("confidentiality.unusual", "Somebody reveals unusually much personal data", Mail: true);
    public static readonly NoticeKind ExportAsked   = new("confidentiality.export-asked",   "Somebody asks to export personal data",    Mail: true);
    public static readonly NoticeKind ExportDecided = new("confidentiality.export-decided", "It is decided whether I may export personal data");
    public static readonly NoticeKind Drawn         = new("confidentiality.drawn",          "Records have been kept long enough",       Mail: true);
    public static readonly NoticeKind Outdated      = new("confidentiality.outdated",       "A list of records was overtaken by a longer period");
    public static readonly NoticeKind Broken  = new("confidentiality.broken",  "The access log was tampered with",              Mail: true);
    public static readonly NoticeKind Unreadable = new("confidentiality.unreadable", "Encrypted personal data cannot be read", Mail: true);
}
