using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Steward.Platform.Data;
using Steward.Platform.Outbox;

namespace Steward.Platform.Identity.Residents;

/// <summary>A code waits to be sent; number and code are sealed, so that nobody reads them in the outbox.</summary>
public sealed record SignInCodeIssued(string Sealed);

/// <summary>Closes a message so that only this installation can open it, and only while its code is good.</summary>
public sealed class CodeSeal(IDataProtectionProvider protection)
{
    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Steward.Identity.SignInCode").ToTimeLimitedDataProtector();

    public string Close(Sms message, TimeSpan lasts) => protector.Protect(JsonSerializer.Serialize(message, Json.Options), lasts);

    public Sms? Open(string closed)
    {
        try { return JsonSerializer.Deserialize<Sms>(protector.Unprotect(closed), Json.Options); }
        catch (CryptographicException) { return null; }
    }
}

/// <summary>Sends the code; one that has gone out of date is let go.</summary>
public sealed class SendSignInCode(ISendSms sms, CodeSeal seal) : IHear<SignInCodeIssued>, IActOutside
{
    public Task Hear(SignInCodeIssued news, CancellationToken ct) => seal.Open(news.Sealed) is { } message ? sms.Send(message, ct) : Task.CompletedTask;
}

internal static class ResidentCodes
{
    public static void AddResidentCodes(this IServiceCollection services, IConfiguration settings, IHostEnvironment environment)
    {
        services.AddSingleton<CodeSeal>();
        services.Configure<CodeLimits>(settings.GetSection("Limits:Codes"));
        services.Configure<SmsGateway>(settings.GetSection("Sms"));
        if (settings["Sms:Url"] is { Length: > 0 }) services.AddHttpClient<ISendSms, HttpSms>(http => http.Timeout = TimeSpan.FromSeconds(15));
        else if (environment.IsDevelopment()) services.AddSingleton<ISendSms, SmsOnPage>();
        else services.AddSingleton<ISendSms, NoSms>();
    }
}
