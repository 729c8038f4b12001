using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Adds a shift.</summary>
public sealed class AddShift(Work work) : Create<AddShift.Form, ShiftId>(work, Permissions.Dictionaries)
{
    public sealed class Form : EditShift.Form
    {
        /// <summary>Lower-case Latin letters, digits and dashes; stays for good.</summary>
        [Required, StringLength(40), RegularExpression("[a-z0-9][a-z0-9-]*")] public string Code { get; set; } = "";
    }

    protected override Task<ShiftId> Handle(Form form, CancellationToken ct)
    {
        var shift = new Shift(form.Code, form.Name);
        form.Write(shift);
        Db.Add(shift);
        return Task.FromResult(shift.Id);
    }
}
