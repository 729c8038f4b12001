using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Entering;

/// <summary>What pages of signing in and out call besides themselves.</summary>
public static class EnterRoutes
{
    public static void MapEntering(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-out",        SignOut).RequireAuthorization().ExcludeFromDescription();
        app.MapPost("/sign-in/passkey", AskForPasskey).ExcludeFromDescription();
        app.MapPost("/me/passkeys/new", OfferPasskey).RequireAuthorization().ExcludeFromDescription();
        app.MapGet("/choose/lang/{value}",  (string value, string? back, HttpContext http) => { LanguageCookie.Set(http, value); return Back(back); }).ExcludeFromDescription();
        app.MapGet("/choose/theme/{value}", (string value, string? back, HttpContext http) => { http.Response.Cookies.Append("theme", value is "dark" ? "dark" : "light", LanguageCookie.Remembered(http)); return Back(back); }).ExcludeFromDescription();
    }

    private static async Task<IResult> SignOut(AccountSignIn signIn, Actor actor, HttpContext http)
    {
        await signIn.SignOutAsync();
        // The next person at the same machine sees no picture of the last one's.
        http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return Results.LocalRedirect(actor.Kind is ActorKind.Resident ? Doors.ResidentSignIn : Doors.StaffSignIn);
    }

    private static async Task<IResult> AskForPasskey(HttpContext http, AccountSignIn signIn, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http)) return Results.BadRequest();
        return Results.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");
    }

    private static async Task<IResult> OfferPasskey(HttpContext http, AccountSignIn signIn, Actor actor, IAntiforgery antiforgery)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || actor is not { Kind: ActorKind.Staff, Account: { } id }) return Results.BadRequest();
        var name = http.User.FindFirstValue(ClaimTypes.Name) ?? actor.Name;
        return Results.Text(await signIn.MakePasskeyCreationOptionsAsync(new() { Id = id.ToString(), Name = name, DisplayName = actor.Name }), "application/json");
    }

    private static IResult Back(string? to) => Results.LocalRedirect(Going.To(to, "/"));
}
