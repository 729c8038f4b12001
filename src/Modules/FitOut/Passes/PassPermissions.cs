using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>What one may be let do with goods passes, and the posts that may from the start.</summary>
public static class PassPermissions
{
    public static readonly Permission See     = new("passes.see",     "See goods passes",                                Post.Staff);
    public static readonly Permission Ask     = new("passes.ask",     "Ask for goods passes and follow one's own",       Post.Staff | Post.Contractor | Post.Resident);
    public static readonly Permission Issue   = new("passes.issue",   "Check identity and issue goods passes",           Post.Desk | Post.Assistant);
    public static readonly Permission Review  = new("passes.review",  "Review goods passes as the head",                 Post.Head | Post.Manager);
    public static readonly Permission Gate    = new("passes.gate",    "Let goods out at the gate",                       Post.Guard);
    public static readonly Permission Control = new("passes.control", "Check valuable goods in the control room",        Post.Guard | Post.Head);
}
