namespace Steward.Platform.Pages;

/// <summary>Something a module or the platform adds to the top bar: the site switch, the bell.</summary>
public interface ITopBarPart
{
    int Order { get; }
    Type Component { get; }
    /// <summary>Whether it stands above the residents' pages instead of the staff's.</summary>
    bool InPortal => false;
}
