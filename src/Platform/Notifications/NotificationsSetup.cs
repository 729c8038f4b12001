using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Platform.Notifications;

public static class NotificationsSetup
{
    public static IServiceCollection AddNotifications(this IServiceCollection services, IConfiguration configuration)
    {
        var mail = configuration.GetSection("Mail").Get<MailSettings>() ?? new();
        mail.PublicAddress ??= configuration["PublicAddress"];
        return services.AddSingleton(mail).AddSingleton<ITopBarPart, BellPart>().AddScoped<Notify>();
    }

    /// <summary>Opening a notice marks it as read and leads on.</summary>
    public static void MapNotifications(this IEndpointRouteBuilder app) =>
        app.MapGet("/notifications/{id:long}", async (long id, ReadNotification read, CancellationToken ct) =>
        {
            try { return Results.LocalRedirect(await read.Run(new() { Id = id }, ct)); }
            catch (Refusal refusal) { return Results.StatusCode(refusal.Status); }
        }).RequireAuthorization().ExcludeFromDescription();

    private sealed class BellPart : ITopBarPart
    {
        public int Order => 20;
        public Type Component => typeof(Bell);
    }
}
