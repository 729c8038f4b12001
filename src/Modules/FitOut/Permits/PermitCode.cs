using System.Security.Cryptography;

namespace Steward.FitOut.Permits;

internal static class PermitCode
{
    /// <summary>Without 0, 1, i, l and o: somebody may have to type it.</summary>
    public static string New() => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 16);
}
