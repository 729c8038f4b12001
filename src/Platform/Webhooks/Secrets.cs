using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace Steward.Platform.Webhooks;

/// <summary>Makes webhook secrets, keeps them enciphered, and signs with them.</summary>
public sealed class Secrets(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";
    private readonly IDataProtector protector = protection.CreateProtector("webhooks");

    /// <summary>A new secret, enciphered.</summary>
    public string Make() => protector.Protect(Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));

    /// <summary>The secret as the receiver has it: «whsec_…».</summary>
    public string Show(string kept) => protector.Unprotect(kept);

    /// <summary>The value of the webhook-signature header.</summary>
    public string Sign(Webhook hook, string id, long timestamp, string body, DateTimeOffset now)
    {
        var keys = hook.OldSecret is { } old && hook.OldSecretUntil > now ? new[] { hook.Secret, old } : [hook.Secret];
        return string.Join(' ', keys.Select(k => Sign(Show(k), id, timestamp, body)));
    }

    public static string Sign(string secret, string id, long timestamp, string body) =>
        "v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes($"{id}.{timestamp}.{body}")));
}
