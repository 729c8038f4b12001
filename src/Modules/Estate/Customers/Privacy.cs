using Steward.Estate.Households;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>What of a customer may be read by whom (保密): telephone numbers are always masked until revealed with a reason,
/// names of persons, number plates and licences for whoever has no leave to read them.</summary>
public static class Privacy
{
    public static string Name(Actor actor, CustomerKind kind, string name) =>
        kind is CustomerKind.Company ? name : actor.NameFor(name);

    public static string Plate(Actor actor, string plate) => actor.ReadsNames() ? plate : Households.Plate.Masked(plate);

    public static string? Licence(Actor actor, string? number) => number is null || actor.ReadsNames() ? number : Shown.Masked(number);
}
