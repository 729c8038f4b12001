using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Holds;

/// <summary>Adds something to wait for.</summary>
public sealed class AddHoldReason(Work work) : Create<AddHoldReason.Form, HoldReasonId>(work, Permissions.Dictionaries)
{
    public sealed class Form : EditHoldReason.Form
    {
        /// <summary>Lower-case Latin letters, digits and dashes; stays for good.</summary>
        [Required, StringLength(40), RegularExpression("[a-z0-9][a-z0-9-]*")] public string Code { get; set; } = "";
    }

    protected override Task<HoldReasonId> Handle(Form form, CancellationToken ct)
    {
        var reason = new HoldReason(form.Code, form.Name);
        form.Write(reason);
        Db.Add(reason);
        return Task.FromResult(reason.Id);
    }
}
