using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Retention;

namespace Steward.Estate.Retention;

internal static class RetentionSetup
{
    /// <summary>What the estate keeps of persons, and for how long.</summary>
    public static IServiceCollection AddEstateRetention(this IServiceCollection services) => services
        .AddScoped<Forgetting>()
        .AddScoped<Retained, RetainResidents>()
        .AddScoped<Retained, RetainVehicles>()
        .AddScoped<Retained, RetainStrangers>()
        .AddScoped<Retained, RetainFamily>()
        .AddScoped<Retained, RetainParking>()
        .AddScoped<Retained, RetainParkingWishes>()
        .AddScoped<Retained, RetainTenures>()
        .AddScoped<Retained, RetainCustodies>()
        .AddScoped<Retained, RetainLoans>()
        .AddScoped<Retained, RetainGivenKeys>()
        .AddScoped<Retained, RetainFloaters>()
        .AddScoped<Retained, RetainHandovers>()
        .AddScoped<Retained, RetainHandoverScans>()
        .AddScoped<Retained, RetainPapers>()
        .AddScoped<Retained, RetainLettings>()
        .AddScoped<Retained, RetainPersonRequests>()
        .AddScoped<IKeepPersonalData, PersonsOfEstate>();
}
