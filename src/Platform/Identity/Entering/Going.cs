namespace Steward.Platform.Identity.Entering;

/// <summary>Where somebody goes after signing in: only ever to a page of ours.</summary>
public static class Going
{
    public static string To(string? wanted, string otherwise) => IsOurs(wanted) ? wanted! : otherwise;

    public static string With(string page, string? returnUrl) => IsOurs(returnUrl) ? $"{page}?ReturnUrl={Uri.EscapeDataString(returnUrl!)}" : page;

    private static bool IsOurs(string? url) => url is "/" || url is ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl);
}
