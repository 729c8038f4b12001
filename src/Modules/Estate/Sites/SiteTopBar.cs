using Steward.Platform.Pages;

namespace Steward.Estate.Sites;

internal sealed class SiteTopBar : ITopBarPart
{
    public int Order => 10;
    public Type Component => typeof(SiteSwitch);
}

internal sealed class PortalHelpBar : ITopBarPart
{
    public int Order => 10;
    public Type Component => typeof(PortalHelp);
    public bool InPortal => true;
}
