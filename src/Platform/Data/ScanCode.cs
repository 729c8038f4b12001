using System.Security.Cryptography;

namespace Steward.Platform.Data;

/// <summary>What nobody can guess, in the address of a QR code. Without 0, 1, i, l and o: somebody may have to type it.</summary>
public static class ScanCode
{
    public static string New() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
}
