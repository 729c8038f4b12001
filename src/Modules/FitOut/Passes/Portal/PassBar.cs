using Steward.Platform.Pages;

namespace Steward.FitOut.Passes.Portal;

internal sealed class PassBar : ITopBarPart
{
    public int Order => 25;
    public Type Component => typeof(PassNote);
    public bool InPortal => true;
}
