using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Facilities.FacilityAction;
using static Steward.Estate.Facilities.FacilityState;

namespace Steward.Estate.Facilities;

public enum FacilityState
{
    [Tone("green")] InUse,
    [Tone("orange")] Stopped,
    [Tone("secondary")] Scrapped,
}

public enum FacilityAction
{
    [Told("{0} put the facility on record", Icon = "plus")] Add,
    [Told("{0} corrected the facts of the facility", Icon = "edit")] Correct,
    [Told("{0} recorded a certificate", Icon = "certificate")] Certify,
    [Told("{0} withdrew a certificate", Icon = "trash")] Withdraw,
    [Told("{0} imported data of the facility", Icon = "file-import")] Imported,
    [Told("{0} took the facility out of use", Icon = "hand-stop")] Stop,
    [Told("{0} put the facility back into use", Icon = "refresh")] Restart,
    [Told("{0} scrapped the facility", Icon = "trash")] Scrap,
    [Told("{0} took the scrapping back", Icon = "arrow-back-up")] Reinstate,
}

/// <summary>What may happen to a facility, and by whom.</summary>
public static class FacilityLifecycle
{
    public static readonly Lifecycle<Facility, FacilityState, FacilityAction> Rules = new(InUse, facility => facility.State)
    {
        // from       action               to         who
        { InUse,      Add,                 InUse,     Keeper },
        { InUse,      Imported,            InUse,     Keeper },
        { InUse,      Correct,             InUse,     Keeper },
        { InUse,      Certify,             InUse,     Keeper },
        { InUse,      Withdraw,            InUse,     Keeper },
        { InUse,      Stop,                Stopped,   Worker },
        { InUse,      Scrap,               Scrapped,  Keeper },
        { Stopped,    Correct,             Stopped,   Keeper },
        { Stopped,    Certify,             Stopped,   Keeper },
        { Stopped,    Withdraw,            Stopped,   Keeper },
        { Stopped,    Restart,             InUse,     Worker },
        { Stopped,    Scrap,               Scrapped,  Keeper },
        { Scrapped,   Reinstate,           Stopped,   Keeper },
    };

    private static bool Keeper(Facility facility, Actor actor) => actor.May(Permissions.KeepFacilities);
    private static bool Worker(Facility facility, Actor actor) => actor.May(Permissions.WorkFacilities);
}
