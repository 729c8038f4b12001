using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>Turns whoever arrives with a cookie or token into the actor of the request, freshly from the database:
/// a role withdrawn or an account closed counts from the next click.</summary>
public sealed class Arrival(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Db db, Actor actor, IEnumerable<IFurnishActors> furnishers)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } text && AccountId.TryParse(text, null, out var id)
            && !await Become(http.User, id, db, actor, furnishers, http.RequestAborted))
        {
            if (http.User.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme) await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            http.User = new(new ClaimsIdentity());
        }
        await next(http);
    }

    private static async Task<bool> Become(ClaimsPrincipal user, AccountId id, Db db, Actor actor, IEnumerable<IFurnishActors> furnishers, CancellationToken ct)
    {
        var account = await db.Users.AsNoTracking()
            .Where(a => a.Id == id && a.ClosedAt == null)
            .Select(a => new { a.Name, a.Kind, a.SecurityStamp, a.PhoneNumber, a.PhoneNumberConfirmed, Roles = a.Roles.Select(r => r.Role).ToList() })
            .SingleOrDefaultAsync(ct);
        if (account is null) return false;
        if (user.FindFirstValue(StampClaim) is { } stamp && stamp != account.SecurityStamp) return false;
        var permissions = await db.Set<Role>().AsNoTracking().Where(r => account.Roles.Contains(r.Id)).Select(r => r.Permissions).ToListAsync(ct);
        actor.Become(account.Kind, id, account.Name, account.PhoneNumberConfirmed ? account.PhoneNumber : null, [Permission.SignedIn.Name, .. permissions.SelectMany(p => p)]);
        foreach (var furnisher in furnishers) await furnisher.Furnish(actor, ct);
        return true;
    }

    /// <summary>The claim that ASP.NET Core Identity puts the security stamp in.</summary>
    public const string StampClaim = "AspNet.Identity.SecurityStamp";
}
