using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Steward.Contracts.Estate;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>Draws the sample of requests that are called back (抽样回访) so that anybody can work it out again:
/// the lot of a request is the beginning of the SHA-256 of its site, the month of its resolution and its number.</summary>
public static class Draw
{
    public const int Lots = 10_000;

    /// <summary>«site/2026-11/WX-2026-00123»: what the digest is taken of, in UTF-8.</summary>
    public static string Text(SiteId site, DateOnly resolved, string number) => string.Create(CultureInfo.InvariantCulture, $"{site}/{resolved:yyyy-MM}/{number}");

    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>From 0 to 9,999: the first eight digits of the digest as a number, divided by 2³², in ten-thousandths.</summary>
    public static int Lot(string text) => (int)((ulong)BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text))) * Lots >> 32);

    /// <param name="share">In per cent.</param>
    public static bool IsDrawn(int lot, int share) => lot < share * (Lots / 100);
}
