using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk;

/// <summary>What one may be let do at the service desk, and the posts that may from the start.</summary>
public static class Permissions
{
    public static readonly Permission See          = new("requests.see",              "See requests",                                     Post.Staff);
    public static readonly Permission Open         = new("requests.open",             "Log requests",                                     Post.Desk | Post.Field | Post.Guard);
    public static readonly Permission Handle       = new("requests.handle",           "Accept, hold, answer and resolve requests",        Post.Desk | Post.Field | Post.Manager);
    public static readonly Permission CallBack     = new("requests.call-back",        "Call customers back, close and reopen",            Post.Desk | Post.Manager);
    public static readonly Permission Rain         = new("call-backs.rain",           "Note that it has rained",                          Post.Desk);
    public static readonly Permission Grade        = new("complaints.grade",          "Grade complaints",                                 Post.Desk | Post.Manager);
    public static readonly Permission Important    = new("complaints.important",      "Answer, approve and call back as head of the department", Post.Head | Post.Manager);
    public static readonly Permission Major        = new("complaints.major",          "Answer, approve and call back as manager",         Post.Manager);
    public static readonly Permission Direct       = new("requests.direct",           "Assign, transfer, close and cancel requests",      Post.Desk);
    public static readonly Permission Figures      = new("requests.figures",          "See the department's figures",                     Post.Head | Post.Manager);
    public static readonly Permission SeeDigests     = new("digests.see",             "Read approved digests",                            Post.Field | Post.Desk | Post.Manager | Post.Clubhouse);
    public static readonly Permission WriteDigests   = new("digests.write",           "Draft, edit and submit digests",                   Post.Desk);
    public static readonly Permission ApproveDigests = new("digests.approve",         "Approve or return digests",                        Post.Head | Post.Manager);
    public static readonly Permission Wall         = new("alerts.wall",               "See the wall display",                             Post.Desk | Post.Manager);
    public static readonly Permission HearAsHead   = new("alerts.head",               "Hear as head of what is unattended or late",       Post.Head);
    public static readonly Permission HearAsManager = new("alerts.manager",           "Hear as manager of what stays so",                 Post.Manager);
    public static readonly Permission Dictionaries = new("requests.dictionaries",     "Change categories, departments and handling rules", Post.Head | Post.Administrator);
    public static readonly Permission ReadKnowledge = new("knowledge.read",           "Read the knowledge base",                          Post.Staff);
    public static readonly Permission KeepKnowledge = new("knowledge.keep",           "Keep the knowledge base and reply templates",      Post.Head | Post.Administrator);

    public static readonly Permission KeepPoints   = new("points.keep",               "Keep reporting points and print their labels",     Post.Desk | Post.Manager | Post.Guard);

    public static readonly Permission OpenDoor     = new("open311.use",               "Send and read requests over Open311",              Post.Client);

    public static readonly Permission SeeOrders    = new("work-orders.see",           "See work orders",                                  Post.Staff | Post.Contractor);
    public static readonly Permission Dispatch     = new("work-orders.dispatch",      "Send workers and direct work orders",              Post.Desk);
    public static readonly Permission KeepWorkers  = new("work-orders.workers",       "Keep crafts, certificates and the roster",         Post.Head | Post.Personnel);
    public static readonly Permission Work         = new("work-orders.work",          "Accept and do work orders",                        Post.Field | Post.Contractor);
    public static readonly Permission KeepPrices   = new("work-orders.prices",        "Keep the price list",                              Post.Head | Post.Manager | Post.Administrator | Post.Finance);
    public static readonly Permission Offer        = new("work-orders.offer",         "Offer a price for work",                           Post.Desk | Post.Field | Post.Contractor);
    public static readonly Permission Agree        = new("work-orders.agree",         "Agree to a price and confirm finished work",       Post.Desk | Post.Resident);
    public static readonly Permission Portal       = new("portal.use",                "Use the residents' portal",                        Post.Resident);
}
