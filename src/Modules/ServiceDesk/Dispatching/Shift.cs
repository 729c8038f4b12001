using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.ServiceDesk.Categories;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>A shift (班次): from when to when one is on duty; without hours one rests. One that ends before it begins goes on past midnight.</summary>
public sealed class Shift(string code, string name) : DictionaryEntry(code, name)
{
    public ShiftId Id { get; private set; } = ShiftId.New();
    public override Guid Key => Id.Value;
    public TimeOnly? StartsAt { get; set; }
    public TimeOnly? EndsAt { get; set; }

    public bool IsRest => StartsAt is null || EndsAt is null;

    /// <summary>Whether somebody on this shift on a day is on duty at a moment of the community's clock.</summary>
    public bool Covers(DateOnly day, DateTime local)
    {
        if (StartsAt is not { } starts || EndsAt is not { } ends) return false;
        var (from, to) = (day.ToDateTime(starts), day.ToDateTime(ends));
        return local >= from && local < (to > from ? to : to.AddDays(1));
    }

    internal sealed class Table : IEntityTypeConfiguration<Shift>
    {
        public void Configure(EntityTypeBuilder<Shift> shift)
        {
            Map(shift, "service_desk_shifts");
            shift.Ignore(s => s.IsRest);
            shift.HasIndex(s => s.Code).OnlyOnce("There is a shift with this code already.");
        }
    }
}
