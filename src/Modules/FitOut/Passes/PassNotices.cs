using Steward.Platform.Notifications;

namespace Steward.FitOut.Passes;

/// <summary>What people can be told about goods passes.</summary>
public static class PassNotices
{
    public static readonly NoticeKind Asked     = new("pass.asked",     "A goods pass is asked for or the owner has answered");
    public static readonly NoticeKind ForReview = new("pass.review",    "A goods pass waits for review");
    public static readonly NoticeKind Valuables = new("pass.valuables", "Valuable goods are to be checked by the control room");
    public static readonly NoticeKind SentBack  = new("pass.sent-back", "The gate sent goods back to the desk");
    public static readonly NoticeKind Decided   = new("pass.decided",   "What became of a goods pass I asked for");
    public static readonly NoticeKind Consent   = new("pass.consent",   "Somebody asks my consent to take goods out of my home", Mail: true, ToResidents: true);
    public static readonly NoticeKind Answered  = new("pass.answered",  "What became of my goods pass", ToResidents: true);
}
