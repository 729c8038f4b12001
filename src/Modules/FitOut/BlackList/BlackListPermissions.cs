using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>What one may be let do with the list of contractors to be warned of.</summary>
public static class BlackListPermissions
{
    public static readonly Permission See  = new("fit-outs.black-list.see",  "See the list of contractors to be warned of",  Post.Manager | Post.Desk | Post.Field);
    public static readonly Permission Keep = new("fit-outs.black-list.keep", "Put contractors on the list of warnings and lift them", Post.Head | Post.Manager);
}
