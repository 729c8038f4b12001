using Steward.Platform.Notifications;

namespace Steward.ServiceDesk.Notices;

/// <summary>What people of the service desk, workers and customers can be told.</summary>
public static class NoticeKinds
{
    public static readonly NoticeKind Urgent    = new("request.urgent",    "An urgent request comes in");
    public static readonly NoticeKind Alert     = new("alert",             "Something is unattended, due or late",          Mail: true);
    public static readonly NoticeKind Complaint = new("complaint",         "A complaint comes to me to answer or approve",  Mail: true);
    public static readonly NoticeKind Answer    = new("knowledge.ending",  "An answer I keep runs out");
    public static readonly NoticeKind Digest    = new("digest",            "A digest is drafted, submitted or decided",     Mail: true);
    public static readonly NoticeKind DigestSent = new("digest.sent",      "A colleague sends me a digest",                 Mail: true);
    public static readonly NoticeKind Given     = new("request.given",     "A request is given to me",                      Mail: true);
    public static readonly NoticeKind HandedOver = new("request.transferred", "A request is handed to my department",        Mail: true);
    public static readonly NoticeKind Reopened  = new("request.reopened",  "A request of mine is reopened",                 Mail: true);
    public static readonly NoticeKind Wrote     = new("request.wrote",     "A customer adds to a request I hold");
    public static readonly NoticeKind Withdrawn = new("request.withdrawn", "A request I hold is cancelled");
    public static readonly NoticeKind Progress  = new("request.progress",  "Something happens to a request I reported", ToResidents: true);
    public static readonly NoticeKind Joined    = new("request.joined",    "Somebody joins a request I hold");
    public static readonly NoticeKind Sent      = new("order.sent",        "A work order is sent to me",                    Mail: true);
    public static readonly NoticeKind Back      = new("order.back",        "A worker gives back an order of my request",    Mail: true);
    public static readonly NoticeKind ToAsk     = new("order.price",       "A customer waits to be told a price by me",     Mail: true);
    public static readonly NoticeKind Finished  = new("order.finished",    "The work for a request I hold is finished");
}
