using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Platform.Confidentiality.Exports.ExportAction;
using static Steward.Platform.Confidentiality.Exports.ExportState;

namespace Steward.Platform.Confidentiality.Exports;

public enum ExportFormat { Excel, Csv }

public enum ExportState
{
    [Tone("yellow")] Asked,
    [Tone("blue")] Approved,
    [Tone("red")] Declined,
    [Tone("secondary")] Withdrawn,
    [Tone("green")] Fetched,
}

public enum ExportAction
{
    [Told("{0} approved the export", Icon = "check")] Approve,
    [Told("{0} declined the export", Icon = "x")] Decline,
    [Told("{0} took the wish back", Icon = "arrow-back-up")] Withdraw,
    [Told("{0} fetched the file", Icon = "download")] Fetch,
}

/// <summary>What may happen to a wish to export personal data, and by whom: nobody decides about their own.</summary>
public static class ExportRequestLifecycle
{
    public static readonly Lifecycle<ExportRequest, ExportState, ExportAction> Rules = new(Asked, export => export.State, final: [Declined, Withdrawn, Fetched])
    {
        // from      action     to          who
        { Asked,     Approve,   Approved,   Another },
        { Asked,     Decline,   Declined,   Another },
        { Asked,     Withdraw,  Withdrawn,  Asker },
        { Approved,  Fetch,     Fetched,    Asker },
        { Approved,  Withdraw,  Withdrawn,  Asker },
    };

    private static bool Another(ExportRequest export, Actor actor) => export.By != actor.Account && actor.May(ConfidentialityPermissions.DecideExports);
    private static bool Asker(ExportRequest export, Actor actor) => export.By == actor.Account;
}
