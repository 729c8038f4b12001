namespace Steward.Platform.Identity;

internal static class Names
{
    /// <summary>User names of staff: letters of any script, digits, and . _ - @ between them. Residents' and programs' names have a colon and so never meet these.</summary>
    public const string Rule = @"[\p{L}\p{N}][\p{L}\p{N}._@\-]*";
}
