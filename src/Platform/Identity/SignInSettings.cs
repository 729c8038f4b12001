using Steward.Platform.Settings;

namespace Steward.Platform.Identity;

public static class SignInSettings
{
    public static readonly Setting<int> Hours       = new("signin.hours",        "Hours after which an unused sign-in of the staff ends", 12, 1,  72, "Common practice");
    public static readonly Setting<int> CodeMinutes = new("signin.code.minutes", "Minutes for which a one-time code is good",              5, 2,  15, "Common practice");
}
