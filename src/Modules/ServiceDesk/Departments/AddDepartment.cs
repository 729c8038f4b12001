using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Departments;

/// <summary>Adds a department that requests can be handed to.</summary>
public sealed class AddDepartment(Work work, Colleagues colleagues) : Create<AddDepartment.Form, DepartmentId>(work, Permissions.Dictionaries)
{
    public sealed class Form : EditDepartment.Form
    {
        /// <summary>Lower-case Latin letters, digits and dashes; stays for good.</summary>
        [Required, StringLength(40), RegularExpression("[a-z0-9][a-z0-9-]*")] public string Code { get; set; } = "";
    }

    protected override async Task<DepartmentId> Handle(Form form, CancellationToken ct)
    {
        if (form.Head is { } head) await colleagues.Staff(head, nameof(form.Head), ct);
        var department = new Department(form.Code, form.Name);
        form.Write(department);
        Db.Add(department);
        return department.Id;
    }
}
