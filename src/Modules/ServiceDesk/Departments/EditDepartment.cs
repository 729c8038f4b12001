using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Departments;

/// <summary>Renames, reorders or retires a department.</summary>
public sealed class EditDepartment(Work work, Colleagues colleagues) : Change<DepartmentId, EditDepartment.Form>(work, Permissions.Dictionaries)
{
    public class Form : DictionaryEntry.Form
    {
        /// <summary>Who answers for it; nobody in particular when left open.</summary>
        public AccountId? Head { get; set; }

        internal void Write(Department department)
        {
            Describe(department);
            department.Head = Head;
        }
    }

    protected override async Task Handle(DepartmentId id, Form form, CancellationToken ct)
    {
        var department = await Db.Set<Department>().Where(d => d.Id == id).OrNotFound(ct);
        if (form.Head is { } head && head != department.Head) await colleagues.Staff(head, nameof(form.Head), ct);
        form.Write(department);
    }
}
