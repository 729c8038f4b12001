using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Estate;

/// <summary>What one may be let do with the estate, and the posts that may from the start.</summary>
public static class Permissions
{
    public static readonly Permission See             = new("estate.see",         "See units and customers",                            Post.Staff);
    public static readonly Permission Reveal          = new("estate.reveal",      "Reveal telephone numbers, giving a reason",          Post.Manager | Post.Desk | Post.Field | Post.Finance);
    public static readonly Permission Identity        = new("estate.identity",    "Reveal identity numbers, giving a reason",           Post.Manager | Post.Desk | Post.Finance);
    public static readonly Permission Persons         = new("estate.persons",     "Answer persons about their own data and erase it",   Post.Manager | Post.Head);
    public static readonly Permission OwnData         = new("estate.own-data",    "Ask about one's own data in the portal",            Post.Resident);
    public static readonly Permission Keep            = new("estate.keep",        "Keep units and customers",                           Post.Desk);
    public static readonly Permission Merge           = new("estate.merge",       "Merge customers on record twice, and undo it",       Post.Desk);
    public static readonly Permission Import          = new("estate.import",      "Import units and customers",                         Post.Head | Post.Agent);
    public static readonly Permission ApproveChanges  = new("tenure.approve",      "Approve changes of owner",                           Post.Manager | Post.Head);
    public static readonly Permission Papers          = new("estate.papers",      "Read the papers on file and see what is missing",    Post.Manager | Post.Desk | Post.Assistant | Post.Finance);
    public static readonly Permission KeepPapers      = new("estate.keep-papers", "Put papers on file and withdraw them",               Post.Desk | Post.Assistant);
    public static readonly Permission PaperRules      = new("estate.paper-rules", "Decide which papers must be on file",                Post.Head | Post.Administrator);
    public static readonly Permission BorrowKeys      = new("keys.see",           "See keys, ask for them and count them",              Post.Staff);
    public static readonly Permission KeepKeys        = new("keys.keep",          "Keep keys: take in, lend, take back",                Post.Desk);
    public static readonly Permission ApproveKeys     = new("keys.approve",       "Approve loans of keys and close emergencies",        Post.Manager | Post.Head);
    public static readonly Permission SeeFacilities   = new("facilities.see",     "See public facilities and networks",                 Post.Staff);
    public static readonly Permission WorkFacilities  = new("facilities.work",    "Stop and restart facilities, shut and open valves",  Post.Desk | Post.Field);
    public static readonly Permission KeepFacilities  = new("facilities.keep",    "Keep public facilities, networks and plans",         Post.Desk | Post.Engineer);
    public static readonly Permission KeepSpaces      = new("spaces.keep",        "Give out parking spaces and let public space",       Post.Desk);
    public static readonly Permission ApproveLettings = new("lettings.approve",   "Approve lettings of public space",                   Post.Manager | Post.Head);
    public static readonly Permission LettingDeposits = new("lettings.deposit",   "Receive and return deposits of lettings",            Post.Desk | Post.Finance);
    public static readonly Permission Floaters        = new("floating.keep",      "Register and report temporary residents", Post.Desk | Post.Assistant);
    public static readonly Permission SeeMoveIns      = new("movein.see",         "See move-ins, move-outs and defects",                Post.Manager | Post.Desk | Post.Field | Post.Finance);
    public static readonly Permission PlanMoveIns     = new("movein.plan",        "Plan batches, agreements and the inspection list",   Post.Manager | Post.Head);
    public static readonly Permission BookMoveIn      = new("movein.book",        "Book times for move-ins",                            Post.Manager | Post.Desk | Post.Assistant | Post.Resident);
    public static readonly Permission MoveInCounter   = new("movein.counter",     "Take households through the counter",                Post.Desk | Post.Assistant);
    public static readonly Permission InspectHomes    = new("movein.inspect",     "Inspect homes, read meters and follow defects",      Post.Desk | Post.Field);
    public static readonly Permission Sites           = new("estate.sites",       "Keep sites and buildings, assign staff to them",     Post.Administrator);
}
