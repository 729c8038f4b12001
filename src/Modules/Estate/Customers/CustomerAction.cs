using Steward.Platform.Stories;

namespace Steward.Estate.Customers;

/// <summary>What is remembered of a customer.</summary>
public enum CustomerAction
{
    [Told("{0} put the customer on record", Icon = "user-plus")] Add,
    [Told("{0} imported data of the customer", Icon = "file-import")] Imported,
    [Told("{0} changed the customer's record", Icon = "edit")] Edit,
    [Told("{0} looked at the telephone numbers", Icon = "eye")] Reveal,
    [Told("{0} looked at the identity number", Icon = "eye")] RevealIdentity,
    [Told("{0} took the person out of the record", Icon = "shield-check")] Anonymise,
    [Told("{0} merged another record into this one", Icon = "arrow-merge")] Merge,
    [Told("{0} merged this record into another", Icon = "arrow-merge")] BecomePart,
    [Told("{0} undid a merging", Icon = "arrow-back-up")] UndoMerge,
    [Told("{0} put a vehicle on record", Icon = "car")] AddVehicle,
    [Told("{0} took a vehicle off the record", Icon = "car")] RemoveVehicle,
    [Told("{0} put a pet on record", Icon = "paw")] AddPet,
    [Told("{0} took a pet off the record", Icon = "paw")] RemovePet,
    [Told("{0} put somebody close to the customer on record", Icon = "heart")] AddRelative,
    [Told("{0} took somebody close to the customer off the record", Icon = "heart")] RemoveRelative,
}
