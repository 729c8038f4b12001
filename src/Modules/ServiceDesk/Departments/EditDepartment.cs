using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Departments;

/// <summary>Renames, reorders or retires a department.</summary>
public sealed class EditDepartment(Work work) : Change<DepartmentId, EditDepartment.Form>(work, Permissions.Dictionaries)
{
    public class Form : DictionaryEntry.Form;

    protected override async Task Handle(DepartmentId id, Form form, CancellationToken ct) =>
        form.Describe(await Db.Set<Department>().Where(d => d.Id == id).OrNotFound(ct));
}
