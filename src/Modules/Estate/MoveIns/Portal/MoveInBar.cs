using Steward.Platform.Pages;

namespace Steward.Estate.MoveIns.Portal;

internal sealed class MoveInBar : ITopBarPart
{
    public int Order => 20;
    public Type Component => typeof(MoveInNote);
    public bool InPortal => true;
}
