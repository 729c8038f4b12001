using Microsoft.Extensions.DependencyInjection;

namespace Steward.Platform.Webhooks;

public static class WebhooksSetup
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services)
    {
        services.AddSingleton<Destinations>().AddSingleton<Secrets>().AddScoped<WebhookSender>();
        services.AddHttpClient(WebhookSender.ClientName, client => client.Timeout = TimeSpan.FromSeconds(15))
            .ConfigurePrimaryHttpMessageHandler(s => s.GetRequiredService<Destinations>().Handler());
        return services;
    }
}
