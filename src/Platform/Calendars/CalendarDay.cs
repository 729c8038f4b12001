using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Steward.Platform.Calendars;

public enum DayKind { Off, Worked }

/// <summary>A day that differs from its weekday: a weekday off (放假), or a weekend day worked (调休上班), by the State Council's notice for its year.</summary>
public sealed class CalendarDay(DateOnly day, DayKind kind, string name, string source)
{
    public DateOnly Day { get; private set; } = day;
    public DayKind Kind { get; private set; } = kind;
    public string Name { get; private set; } = name;
    public string Source { get; private set; } = source;

    internal void Become(CalendarDay other) => (Kind, Name, Source) = (other.Kind, other.Name, other.Source);

    internal sealed class Table : IEntityTypeConfiguration<CalendarDay>
    {
        public void Configure(EntityTypeBuilder<CalendarDay> day)
        {
            day.ToTable("platform_calendar_days").HasKey(d => d.Day);
            day.Property(d => d.Name).HasMaxLength(60);
            day.Property(d => d.Source).HasMaxLength(200);
        }
    }
}
