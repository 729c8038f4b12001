using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Me;

/// <summary>Ends all my sign-ins, on every device: the telephone left in the taxi too.</summary>
public sealed class SignOutEverywhere(Work work, Myself myself) : Create<Bare, AccountId>(work, Permission.SignedIn)
{
    protected override async Task<AccountId> Handle(Bare form, CancellationToken ct)
    {
        var me = await myself.Find(ct);
        me.SignOutEverywhere();
        Db.Add(History.Of(Actor, Now, me, "SignOutEverywhere"));
        return me.Id;
    }
}
