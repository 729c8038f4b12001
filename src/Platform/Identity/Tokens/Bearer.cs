using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Platform.Data;

namespace Steward.Platform.Identity.Tokens;

/// <summary>Recognises «Authorization: Bearer …» on calls of the API, and «api_key» where a public standard wants it so.</summary>
public sealed class Bearer(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder, Db db)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
{
    public const string Name = "Bearer";
    public const string TokenClaim = "steward.token";
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    /// <summary>Where other systems knock by a public standard; no cookie counts there.</summary>
    public const string OpenDoor = "/open311";
    private const string Field = "api_key";

    /// <summary>Whether a call brings a token; only then does the cookie not count.</summary>
    public static bool IsBrought(HttpContext http) => IsAtOpenDoor(http) || http.Request.Path.StartsWithSegments("/api") && IsInHeader(http);

    public static bool IsAtOpenDoor(HttpContext http) => http.Request.Path.StartsWithSegments(OpenDoor);

    /// <summary>The token that a call brings: in its header, or at the open door in its address or form.</summary>
    public static async Task<string?> SecretIn(HttpContext http)
    {
        if (IsInHeader(http)) return AuthenticationHeaderValue.Parse(http.Request.Headers.Authorization!).Parameter;
        if (!IsAtOpenDoor(http)) return null;
        if (http.Request.Query[Field].ToString() is { Length: > 0 } asked) return asked;
        return HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && (await http.Request.ReadFormAsync(http.RequestAborted))[Field].ToString() is { Length: > 0 } sent ? sent : null;
    }

    private static bool IsInHeader(HttpContext http) => AuthenticationHeaderValue.TryParse(http.Request.Headers.Authorization, out var header) && header.Scheme.Equals(Name, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsBrought(Context) || await SecretIn(Context) is not { Length: > 0 and < 200 } secret) return AuthenticateResult.NoResult();
        var (hash, now) = (Secret.Hash(secret), TimeProvider.GetUtcNow());
        var token = await db.Set<ApiToken>().AsNoTracking().Where(t => t.Hash == hash && t.RevokedAt == null && (t.ExpiresAt == null || t.ExpiresAt > now))
            .Select(t => new { t.Id, t.Account, t.LastUsedAt }).SingleOrDefaultAsync(Context.RequestAborted);
        if (token is null) return AuthenticateResult.Fail("The token is not valid.");
        if (token.LastUsedAt is null || now - token.LastUsedAt > Minute)
            await db.Set<ApiToken>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsedAt, now), Context.RequestAborted);
        var identity = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, token.Account.ToString()), new(TokenClaim, token.Id.ToString())], Name);
        return AuthenticateResult.Success(new(new(identity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Name;
        return Task.CompletedTask;
    }
}
