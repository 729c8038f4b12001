using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Departments;

/// <summary>Renames, reorders or retires a department.</summary>
public sealed class EditDepartment(Work work) : Change<DepartmentId, EditDepartment.Form>(work, Permissions.Dictionaries)
{
    public class Form : Bare
    {
        [Required, StringLength(60)] public string Name { get; set; } = "";
        [StringLength(60)] public string? EnglishName { get; set; }
        [Range(0, 100000)] public int Order { get; set; }
        public bool Retired { get; set; }

        internal void Write(Department department) =>
            (department.Name, department.EnglishName, department.Order, department.Retired) = (Name.Trim(), string.IsNullOrWhiteSpace(EnglishName) ? null : EnglishName.Trim(), Order, Retired);
    }

    protected override async Task Handle(DepartmentId id, Form form, CancellationToken ct) =>
        form.Write(await Db.Set<Department>().Where(d => d.Id == id).OrNotFound(ct));
}
