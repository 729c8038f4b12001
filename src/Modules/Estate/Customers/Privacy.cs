using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>What of a customer may be read by whom (保密): telephone numbers are always masked until revealed with a reason,
/// names of persons for whoever has no leave to read them.</summary>
public static class Privacy
{
    public static string Name(Actor actor, CustomerKind kind, string name) =>
        kind is CustomerKind.Company || actor.May(Permissions.People) ? name : Shown.MaskedName(name);
}
