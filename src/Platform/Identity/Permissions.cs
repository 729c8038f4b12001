using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

public static class Permissions
{
    public static readonly Permission SeeStaff  = new("identity.see",    "See staff accounts",                              Post.Administrator | Post.Manager | Post.Personnel);
    public static readonly Permission KeepStaff = new("identity.staff",  "Open, change and close accounts of staff and API clients", Post.Administrator);
    public static readonly Permission KeepRoles = new("identity.roles",  "Keep roles and what they may do",                 Post.Administrator);
    public static readonly Permission OwnTokens = new("identity.tokens", "Make API tokens of one's own",                    Post.Staff);
}
