using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Handling;

/// <summary>Changes how soon customers are called back about requests of one type; what is promised already stays promised.</summary>
public sealed class EditHandlingRule(Work work) : Change<HandlingRuleId, EditHandlingRule.Form>(work, Permissions.Dictionaries)
{
    public sealed class Form : Bare
    {
        public bool CallBack { get; set; }
        [Range(1, 8760)] public int CallBackHours { get; set; }
        [Range(1, 8760)] public int UrgentCallBackHours { get; set; }
    }

    protected override async Task Handle(HandlingRuleId id, Form form, CancellationToken ct)
    {
        var rule = await Db.Set<HandlingRule>().Where(r => r.Id == id).OrNotFound(ct);
        (rule.CallBack, rule.CallBackHours, rule.UrgentCallBackHours) = (form.CallBack, form.CallBackHours, form.UrgentCallBackHours);
    }
}
