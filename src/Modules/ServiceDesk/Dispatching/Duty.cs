using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>A cell of the roster (排班): who is on which shift on a day.</summary>
public sealed class Duty(AccountId worker, DateOnly day, ShiftId shift)
{
    public DutyId Id { get; private set; } = DutyId.New();
    public AccountId Worker { get; private set; } = worker;
    public DateOnly Day { get; private set; } = day;
    public ShiftId Shift { get; set; } = shift;

    internal sealed class Table : IEntityTypeConfiguration<Duty>
    {
        public void Configure(EntityTypeBuilder<Duty> duty)
        {
            duty.ToTable("service_desk_duties");
            duty.Property(d => d.Id).ValueGeneratedNever();
            duty.HasIndex(d => new { d.Worker, d.Day }).OnlyOnce("The roster of that day has been changed meanwhile.");
        }
    }
}
