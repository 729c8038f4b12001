using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Departments;

/// <summary>A department (部门) that a request can be handed to.</summary>
public sealed class Department(string code, string name) : DictionaryEntry(code, name)
{
    public DepartmentId Id { get; private set; } = DepartmentId.New();
    public override Guid Key => Id.Value;
    /// <summary>Who answers for it, and hears when something handed to it lies undone.</summary>
    public AccountId? Head { get; set; }

    internal sealed class Table : IEntityTypeConfiguration<Department>
    {
        public void Configure(EntityTypeBuilder<Department> department)
        {
            Map(department, "service_desk_departments");
            department.HasIndex(d => d.Code).OnlyOnce("There is a department with this code already.");
        }
    }
}
