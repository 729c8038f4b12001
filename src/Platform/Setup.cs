using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Api;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Languages;
using Steward.Platform.Live;
using Steward.Platform.Outbox;
using Steward.Platform.Tables;
using Steward.Platform.Tables.Imports;
using Steward.Platform.UseCases;

namespace Steward.Platform;

public static class Setup
{
    public static IServiceCollection AddPlatform(this IServiceCollection services, params Module[] modules)
    {
        var parts = Parts.Of([typeof(Setup).Assembly, .. modules.Select(m => m.Assembly)]);
        services.AddSingleton<IEnumerable<Module>>(modules).AddSingleton(TimeProvider.System).AddSingleton(parts.Hearers);
        services.AddSingleton<Clashes>().AddSingleton<Signals>().AddSingleton<OutboxPump>().AddSingleton<OutboxMeter>().AddSingleton<Catalogue>();
        services.AddMemoryCache();
        services.AddScoped<Actor>().AddScoped<Sending>().AddScoped<Kept>().AddScoped<ReferenceData>().AddScoped<Identity.Crew>().AddScoped<Work>().AddScoped<Receipts>().AddScoped<Bookkeeping>()
            .AddScoped<OutboxWriter>().AddScoped<Delivery>().AddScoped<Export>().AddScoped<Numbers>().AddScoped<Settings.SettingReader>().AddScoped<StandardRoles>();
        services.AddScoped<ImportKinds>().AddScoped<ImportFile>().AddScoped<Stretches>().AddScoped<Calendars.WorkingCalendar>().AddScoped<IBegin, Calendars.BeginCalendar>();
        services.AddSingleton<Search.PartsAsked>().AddScoped<Search.PartsWatch>().AddScoped<Search.CommonTerms>().AddScoped<Search.TellOfParts>();
        services.AddScoped<Merging.Merger>().AddScoped<Merging.UndoLog>();
        services.AddConfidentiality();
        services.AddLocalization();
        services.ConfigureHttpJsonOptions(o => Json.Configure(o.SerializerOptions));

        foreach (var type in parts.ForEachArrival) services.AddScoped(type);
        foreach (var type in parts.ImportKinds) services.AddScoped(typeof(ImportKind), type);
        services.AddSingleton<ImportService>();
        foreach (var module in modules) module.Services(services);
        // After the modules: who says failures otherwise is asked first.
        services.AddProblemDetails().AddExceptionHandler<RefusalHandler>();
        return services;
    }

    public static bool IsUseCase(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
            if (t == typeof(UseCase) || t.IsGenericType && t.GetGenericTypeDefinition() == typeof(Query<,>)) return true;
        return false;
    }
}
