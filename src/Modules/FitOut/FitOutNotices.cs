using Steward.Platform.Notifications;

namespace Steward.FitOut;

/// <summary>What people can be told about fit-outs.</summary>
public static class FitOutNotices
{
    public static readonly NoticeKind Submitted = new("fitout.submitted", "A fit-out application comes in or is handed in again");
    public static readonly NoticeKind Ready     = new("fitout.ready",     "A fit-out waits for my approval",                    Mail: true);
    public static readonly NoticeKind Late      = new("fitout.late",      "The review of a fit-out is late",                    Mail: true);
    public static readonly NoticeKind Filed     = new("fitout.filed",     "Something happens to a fit-out I filed");
    public static readonly NoticeKind Mine      = new("fitout.mine",      "Something happens to a fit-out I applied for",       Mail: true, ToResidents: true);
    public static readonly NoticeKind Money     = new("fitout.money",     "Money or the permit of my fit-out",                  Mail: true, ToResidents: true);
    public static readonly NoticeKind Nearby    = new("fitout.nearby",    "A home above, below or beside mine is fitted out",   ToResidents: true);
}
