using Steward.Platform.Pages;

namespace Steward.FitOut.Portal;

internal sealed class FitOutBar : ITopBarPart
{
    public int Order => 30;
    public Type Component => typeof(FitOutNote);
    public bool InPortal => true;
}
