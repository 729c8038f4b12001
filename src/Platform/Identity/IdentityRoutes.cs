using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Identity;
using Steward.Platform.Identity.Entering;
using Steward.Platform.Identity.Me;
using Steward.Platform.Identity.Roles;
using Steward.Platform.Identity.Staff;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

public static class IdentityRoutes
{
    public static void MapIdentity(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapEntering();
        MapMe(api.MapGroup("identity/me").WithTags("My account"));
        MapAccounts(api.MapGroup("identity").WithTags("Staff and clients"));
        MapRoles(api.MapGroup("identity/roles").WithTags("Roles"));
    }

    private static void MapMe(RouteGroupBuilder me)
    {
        me.MapGet   ("",                     (ShowMe show, CancellationToken ct)                                         => show.Run(new(), ct));
        me.MapPut   ("",                     (EditMe.Form form, EditMe edit, CancellationToken ct)                       => edit.Run(form, ct));
        me.MapPost  ("password",             (ChangePassword.Form form, ChangePassword change, CancellationToken ct)     => change.Run(form, ct));
        me.MapPost  ("sign-out-everywhere",  (Bare form, SignOutEverywhere end, CancellationToken ct)                    => end.Run(form, ct));
        me.MapPost  ("second-factor",        (Proof form, BeginSecondFactor begin, ShownOnce once, CancellationToken ct) => Once(begin.Run(form, ct), once));
        me.MapPost  ("second-factor/confirm",(ConfirmSecondFactor.Form form, ConfirmSecondFactor confirm, ShownOnce once, CancellationToken ct) => Once(confirm.Run(form, ct), once));
        me.MapPost  ("second-factor/codes",  (Proof form, RenewRecoveryCodes renew, ShownOnce once, CancellationToken ct) => Once(renew.Run(form, ct), once));
        me.MapPost  ("second-factor/end",    (Proof form, EndSecondFactor end, CancellationToken ct)                     => end.Run(form, ct));
        me.MapPost  ("passkeys",             (AddPasskey.Form form, AddPasskey add, CancellationToken ct)                => add.Run(form, ct));
        me.MapPut   ("passkeys/{id}",        (string id, RenamePasskey.Form form, RenamePasskey rename, CancellationToken ct) => rename.Run(id, form, ct));
        me.MapDelete("passkeys/{id}",        (string id, RemovePasskey remove, CancellationToken ct)                     => remove.Run(id, new(), ct));
        me.MapPost  ("tokens",               (NewToken form, MakeToken make, ShownOnce once, CancellationToken ct)       => Once(make.Run(form, ct), once));
        me.MapDelete("tokens/{id}",          (ApiTokenId id, RevokeToken revoke, CancellationToken ct)                   => revoke.Run(id, new(), ct));
    }

    private static void MapAccounts(RouteGroupBuilder identity)
    {
        identity.MapList<StaffList, StaffList.Filter, StaffList.Row>("accounts", StaffList.Columns, "Staff");
        identity.MapGet ("accounts/{id}",               (AccountId id, ShowAccount show, CancellationToken ct)                            => show.Run(id, ct));
        identity.MapPost("accounts",                    (OpenAccount.Form form, OpenAccount open, CancellationToken ct)                   => open.Run(form, ct));
        identity.MapPut ("accounts/{id}",               (AccountId id, EditAccount.Form form, EditAccount edit, CancellationToken ct)     => edit.Run(id, form, ct));
        identity.MapPost("accounts/{id}/close",         (AccountId id, Bare form, CloseAccount close, CancellationToken ct)               => close.Run(id, form, ct));
        identity.MapPost("accounts/{id}/reopen",        (AccountId id, Bare form, ReopenAccount reopen, CancellationToken ct)             => reopen.Run(id, form, ct));
        identity.MapPost("accounts/{id}/unlock",        (AccountId id, Bare form, UnlockAccount unlock, CancellationToken ct)             => unlock.Run(id, form, ct));
        identity.MapPost("accounts/{id}/second-factor/reset", (AccountId id, Bare form, ResetSecondFactor reset, CancellationToken ct)    => reset.Run(id, form, ct));
        identity.MapPost("accounts/{id}/password-link", (AccountId id, Bare form, MakePasswordLink make, ShownOnce once, CancellationToken ct) => Once(make.Run(id, form, ct), once));
        identity.MapPost("clients",                     (OpenClient.Form form, OpenClient open, CancellationToken ct)                     => open.Run(form, ct));
        identity.MapPost("clients/{id}/tokens",         (AccountId id, NewToken form, MakeClientToken make, ShownOnce once, CancellationToken ct) => Once(make.Run(id, form, ct), once));
    }

    private static void MapRoles(RouteGroupBuilder roles)
    {
        roles.MapGet   ("",     (RoleList list, CancellationToken ct)                                     => list.Run(new(), ct));
        roles.MapGet   ("{id}", (RoleId id, ShowRole show, CancellationToken ct)                          => show.Run(id, ct));
        roles.MapPost  ("",     (MakeRole.Form form, MakeRole make, CancellationToken ct)                 => make.Run(form, ct));
        roles.MapPut   ("{id}", (RoleId id, EditRole.Form form, EditRole edit, CancellationToken ct)      => edit.Run(id, form, ct));
        roles.MapDelete("{id}", (RoleId id, RemoveRole remove, CancellationToken ct)                      => remove.Run(id, new(), ct));
    }

    /// <summary>What is told once: empty when a call was sent again.</summary>
    private static async Task<IReadOnlyList<string>> Once(Task run, ShownOnce once)
    {
        await run;
        return once.Secrets;
    }
}
