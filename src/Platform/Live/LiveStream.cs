using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Steward.Platform.UseCases;

namespace Steward.Platform.Live;

/// <summary>The one stream each browser keeps open: it says which topics have changed, and the page looks again by itself.</summary>
public static class LiveStream
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(25);
    /// <summary>What comes within this time is told at once.</summary>
    private static readonly TimeSpan Gathering = TimeSpan.FromMilliseconds(150);
    /// <summary>After this long the browser comes anew, and is looked at anew: whether still signed in, with which rights.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <summary>By how much the clocks of two nodes may differ.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);

    private static string SignedOut(string account) => $"signed-out:{account}";

    public static IServiceCollection AddLive(this IServiceCollection services)
    {
        services.AddScoped<Topics>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).PostConfigure<Signals>((cookie, signals) =>
        {
            var before = cookie.Events.OnSigningOut;
            cookie.Events.OnSigningOut = context =>
            {
                if (context.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } account) signals.Send([SignedOut(account)]);
                return before(context);
            };
        });
        return services;
    }

    public static void MapLive(this IEndpointRouteBuilder app) =>
        app.MapGet("/live", async (string? topics, long? since, Topics allowed, Actor actor, Signals signals, IHostApplicationLifetime life, HttpContext http) =>
        {
            var wanted = await allowed.Allowed((topics ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries), http.RequestAborted);
            http.Response.Headers["X-Accel-Buffering"] = "no";
            return TypedResults.ServerSentEvents(Stream(signals, wanted, Moment(since), SignedOut($"{actor.Account}"), life.ApplicationStopping, http.RequestAborted));
        }).RequireAuthorization().ExcludeFromDescription();

    /// <summary>When the page was made that asks; what is no time in this age is as long ago as can be.</summary>
    private static DateTimeOffset? Moment(long? since) =>
        since is { } ms ? DateTimeOffset.FromUnixTimeMilliseconds(Math.Clamp(ms, 0, DateTimeOffset.MaxValue.ToUnixTimeMilliseconds())) : null;

    private static async IAsyncEnumerable<SseItem<string>> Stream(Signals signals, IReadOnlySet<string> wanted, DateTimeOffset? since, string end, CancellationToken stopping, [EnumeratorCancellation] CancellationToken ct)
    {
        using var until = CancellationTokenSource.CreateLinkedTokenSource(ct, stopping);
        until.CancelAfter(Longest);
        using var news = signals.Listen(topic => topic == end || wanted.Contains(topic), since: since - Apart);
        yield return new("", "hello") { ReconnectionInterval = TimeSpan.FromSeconds(3) };
        while (!until.IsCancellationRequested)
        {
            var changed = await Next(news, until.Token);
            if (changed is null || changed.Contains(end)) yield break;
            if (changed.Contains(Signals.Anything)) changed = [.. wanted];
            yield return changed.Count == 0 ? new("", "beat") : new(string.Join(' ', changed), "changed");
        }
    }

    /// <summary>The topics that changed; none when it is time for a beat, null at the end.</summary>
    private static async Task<HashSet<string>?> Next(Signals.Listener news, CancellationToken ct)
    {
        var changed = new HashSet<string>();
        try
        {
            if (!await news.Reader.WaitToReadAsync(ct).AsTask().WaitAsync(Beat, ct)) return null;
            await Task.Delay(Gathering, ct);
            while (news.Reader.TryRead(out var topic)) changed.Add(topic);
            return changed;
        }
        catch (TimeoutException) { return changed; }
        catch (OperationCanceledException) { return null; }
    }
}
