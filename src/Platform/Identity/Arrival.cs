using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>Turns whoever arrives with a cookie or token into the actor of the request, freshly from the database: who it is and may do in one question,
/// how far it reaches in those of the modules that know. A role withdrawn or an account closed counts from the next click.</summary>
public sealed class Arrival(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, Db db, Actor actor, IEnumerable<IFurnishActors> furnishers, ReferenceData reference)
    {
        if (NeedsNobody(http)) { await next(http); return; }
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } text
            && !(AccountId.TryParse(text, null, out var id) && await Become(http.User, id, db, actor, furnishers, reference, http.RequestAborted)))
        {
            if (IsCookie(http.User)) await http.SignOutAsync(IdentityConstants.ApplicationScheme);
            http.User = new(new ClaimsIdentity());
        }
        Masking.Spare(actor.Lines);
        await next(http);
    }

    private sealed record Row(string Name, ActorKind Kind, string? SecurityStamp, string? Phone, List<string>? Permissions, int Renewals, long? Last);

    // A count that names no row would be asked by Entity Framework at once and by itself, while this thread waits.
    private static readonly Prepared<AccountId, Row> Known = new((db, id) =>
        from a in db.Users.AsNoTracking().Where(a => a.Id == id && a.ClosedAt == null)
        from has in db.Set<AccountRole>().Where(has => has.Account == a.Id).DefaultIfEmpty()
        from role in db.Set<Role>().Where(role => role.Id == has!.Role).DefaultIfEmpty()
        select new Row(a.Name, a.Kind, a.SecurityStamp, a.PhoneNumberConfirmed ? a.PhoneNumber : null, role == null ? null : role.Permissions, db.Set<ReferenceData.Renewal>().Count(r => r.Id > 0), db.Set<ReferenceData.Renewal>().Max(r => (long?)r.Id)));

    /// <summary>Files are everybody's, and the page that says the database is away must not ask the database.</summary>
    private static bool NeedsNobody(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    private static async Task<bool> Become(ClaimsPrincipal user, AccountId id, Db db, Actor actor, IEnumerable<IFurnishActors> furnishers, ReferenceData reference, CancellationToken ct)
    {
        var rows = await Known.Ask(db, id, ct);
        if (rows is not [{ } account, ..]) return false;
        if (IsCookie(user) && user.FindFirstValue(StampClaim) != account.SecurityStamp) return false;
        reference.Is(new(account.Renewals, account.Last ?? 0));
        actor.Become(account.Kind, id, account.Name, account.Phone, [Permission.SignedIn.Name, .. rows.SelectMany(r => r.Permissions ?? [])]);
        foreach (var furnisher in furnishers) await furnisher.Furnish(actor, ct);
        return true;
    }

    private static bool IsCookie(ClaimsPrincipal user) => user.Identity?.AuthenticationType == IdentityConstants.ApplicationScheme;

    /// <summary>The claim that ASP.NET Core Identity puts the security stamp in.</summary>
    public const string StampClaim = "AspNet.Identity.SecurityStamp";
}
