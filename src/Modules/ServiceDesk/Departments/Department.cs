using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Departments;

/// <summary>A department (部门) that a request can be handed to.</summary>
public sealed class Department(string code, string name) : Thing
{
    public DepartmentId Id { get; private set; } = DepartmentId.New();
    public override Guid Key => Id.Value;
    public string Code { get; private set; } = code;
    public string Name { get; set; } = name;
    public string? EnglishName { get; set; }
    public int Order { get; set; }
    public bool Retired { get; set; }

    public string Title => Dictionary.Say(Name, EnglishName);

    internal sealed class Table : IEntityTypeConfiguration<Department>
    {
        public void Configure(EntityTypeBuilder<Department> department)
        {
            department.ToTable("service_desk_departments");
            department.Property(d => d.Code).HasMaxLength(40);
            department.Property(d => d.Name).HasMaxLength(60);
            department.Property(d => d.EnglishName).HasMaxLength(60);
            department.Ignore(d => d.Title);
            department.HasIndex(d => d.Code).OnlyOnce("There is a department with this code already.");
        }
    }
}
