using System.ComponentModel.DataAnnotations;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>Says what was found out about a log that does not hold; a second person settles it.</summary>
public sealed class ReportBreak(Work work, AccessVerifier verifier, AccessLog log) : Create<ReportBreak.Form, string>(work, ConfidentialityPermissions.Log)
{
    public sealed class Form
    {
        [Required, StringLength(400, MinimumLength = 4)] public string Reason { get; set; } = "";
    }

    protected override async Task<string> Handle(Form form, CancellationToken ct)
    {
        var verdict = await verifier.Verify(ct);
        if (verdict.Holds) throw new Refused("The access log holds: there is nothing to report.");
        if (verdict.Reported is not null) throw new Refused("This has been reported already: a second person settles it.");
        log.Mend(settled: false);
        log.Add(new(AccessAct.BreakFound, What: $"{verdict.Count}", Words: form.Reason.Trim()));
        return $"{verdict.Count}";
    }
}

/// <summary>Settles what another reported: it stays on record as a row of the log, and from there on only what is new is told. Nothing is put right by it, and nothing is taken away.</summary>
public sealed class SettleBreak(Work work, AccessVerifier verifier, AccessLog log) : Create<SettleBreak.Form, string>(work, ConfidentialityPermissions.Log)
{
    public sealed class Form
    {
        [Required, StringLength(400, MinimumLength = 4)] public string Reason { get; set; } = "";
    }

    protected override async Task<string> Handle(Form form, CancellationToken ct)
    {
        var verdict = await verifier.Verify(ct);
        if (verdict.Holds) throw new Refused("The access log holds: there is nothing to report.");
        if (verdict.Reported is not { } report) throw new Refused("Somebody reports first what was found out; a second person settles it.");
        if (report.By == Actor.Account) throw new Refused("Whoever reported the break does not settle it: a second person does.");
        log.Mend(settled: true);
        log.Add(new(AccessAct.BreakSettled, What: verdict.Print, Words: form.Reason.Trim()));
        return verdict.Print;
    }
}
