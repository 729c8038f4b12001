using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.Platform.Tables.Imports.ImportAction;
using static Steward.Platform.Tables.Imports.ImportState;

namespace Steward.Platform.Tables.Imports;

public enum ImportState
{
    [Tone("azure")] Uploaded,
    [Tone("blue")] OnTrial,
    [Tone("yellow")] Checked,
    [Tone("blue")] Running,
    [Tone("orange")] Stopped,
    [Tone("teal")] Finished,
    [Tone("secondary")] Discarded,
}

public enum ImportAction { Match, Check, Start, Stop, Resume, Finish, Discard }

/// <summary>From the uploaded file to the last row: nothing is written before somebody has seen what would be and said so.</summary>
public static class ImportLifecycle
{
    public static readonly Lifecycle<Import, ImportState, ImportAction> Rules = new(Uploaded, import => import.State, Finished, Discarded)
    {
        // from       action     to          who
        { Uploaded,   Match,     OnTrial,    Importer },
        { Uploaded,   Discard,   Discarded,  Importer },
        { OnTrial,    Check,     Checked,    Importer },
        { OnTrial,    Stop,      Uploaded,   Importer },
        { Checked,    Match,     OnTrial,    Importer },
        { Checked,    Start,     Running,    Importer },
        { Checked,    Discard,   Discarded,  Importer },
        { Running,    Stop,      Stopped,    Importer },
        { Running,    Finish,    Finished,   Importer },
        { Stopped,    Resume,    Running,    Importer },
    };

    private static bool Importer(Import import, Actor actor) => actor.Permissions.Contains(import.Permission);
}
