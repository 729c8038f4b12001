using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Steward.Platform.Identity;

/// <summary>Secrets that are told once and of which only the hash is kept.</summary>
public static class Secret
{
    /// <summary>256 random bits, safe in a URL.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

/// <summary>What the sender of this very request may be shown, once: it goes into no receipt, log or history.</summary>
public sealed class ShownOnce
{
    public IReadOnlyList<string> Secrets { get; private set; } = [];
    public void Show(params IReadOnlyList<string> secrets) => Secrets = secrets;
}
