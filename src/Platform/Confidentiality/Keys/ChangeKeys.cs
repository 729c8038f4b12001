using System.ComponentModel.DataAnnotations;
using Quartz;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Keys;

/// <summary>Makes a new key, which encrypts from now on, and lets everything be encrypted anew with it.</summary>
public sealed class ChangeKeys(Work work, KeyRing ring, AccessLog log, ISchedulerFactory clock) : Create<ChangeKeys.Form, string>(work, ConfidentialityPermissions.Keys)
{
    public sealed class Form
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task<string> Handle(Form form, CancellationToken ct)
    {
        var name = ring.Add(Now);
        log.Add(new(AccessAct.KeysChanged, What: name, Words: form.Reason.Trim()));
        // Where no clock runs, the night of another node does it.
        try { await (await clock.GetScheduler(ct)).TriggerJob(new JobKey(EncryptAnew.Name), cancellationToken: ct); }
        catch (SchedulerException) { }
        return name;
    }
}
