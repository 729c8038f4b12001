using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.FitOut;

/// <summary>What one may be let do with fit-outs and goods passes, and the posts that may from the start.</summary>
public static class Permissions
{
    public static readonly Permission See      = new("fit-outs.see",      "See fit-outs",                                   Post.Staff | Post.Resident);
    public static readonly Permission Apply    = new("fit-outs.apply",    "Apply for fit-outs and hand in papers",          Post.Desk | Post.Assistant | Post.Resident);
    public static readonly Permission Contact  = new("fit-outs.contact",  "See the telephone numbers of fit-outs in full",  Post.Desk | Post.Assistant | Post.Engineer | Post.Head);
    public static readonly Permission Receive  = new("fit-outs.receive",  "Check fit-out applications for completeness",    Post.Desk | Post.Assistant);
    public static readonly Permission Drawings = new("fit-outs.drawings", "Review the drawings of fit-outs",                Post.Engineer);
    public static readonly Permission Approve  = new("fit-outs.approve",  "Approve or refuse fit-outs",                     Post.Head | Post.Manager);
    public static readonly Permission Cashier  = new("fit-outs.money",    "Receive and pay out money of fit-outs",          Post.Desk | Post.Finance);
    public static readonly Permission Refund   = new("fit-outs.refund",   "Approve refunds and deductions of deposits",     Post.Head | Post.Manager);
    public static readonly Permission Permit   = new("fit-outs.permit",   "Issue permits of fit-outs and take in renewed papers", Post.Desk | Post.Assistant);
    public static readonly Permission Badges   = new("fit-outs.badges",   "Issue badges of workers and read them at the gate", Post.Desk | Post.Assistant | Post.Guard);
    public static readonly Permission HotWork  = new("fit-outs.hot-work", "Issue hot-work permits of fit-outs",             Post.Engineer | Post.Head | Post.Manager);
    public static readonly Permission Inspect  = new("fit-outs.inspect",  "Inspect fit-outs and note violations",           Post.Assistant | Post.Engineer | Post.Head | Post.Guard);
    public static readonly Permission Stop     = new("fit-outs.stop",     "Stop fit-outs, let them go on, report them to the authority", Post.Head | Post.Manager | Post.Engineer);
    public static readonly Permission Accept   = new("fit-outs.accept",   "Accept finished fit-outs",                       Post.Engineer | Post.Assistant | Post.Head);
    public static readonly Permission Rules    = new("fit-outs.rules",    "Keep catalogue, papers, tariff, hours and agreements of fit-outs", Post.Head | Post.Administrator);
}
