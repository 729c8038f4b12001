using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Data;

namespace Steward.Platform.Calendars;

/// <summary>What a year of the calendar said until another notice was loaded for it: what was counted before then is counted the same once more.</summary>
public sealed class FormerYear(int year, DateTimeOffset until, string days)
{
    public long Id { get; private set; }
    public int Year { get; private set; } = year;
    /// <summary>The first moment from which something else was known.</summary>
    public DateTimeOffset Until { get; private set; } = until;
    /// <summary>The days that differed from their weekdays, as JSON; none, if nothing was known of the year.</summary>
    public string Days { get; private set; } = days;

    public static FormerYear Of(int year, IEnumerable<CalendarDay> days, DateTimeOffset until) =>
        new(year, until, JsonSerializer.Serialize(days.ToDictionary(d => d.Day, d => d.Kind), Json.Options));

    internal IReadOnlyDictionary<DateOnly, DayKind> Read() => JsonSerializer.Deserialize<Dictionary<DateOnly, DayKind>>(Days, Json.Options)!;

    internal sealed class Table : IEntityTypeConfiguration<FormerYear>
    {
        public void Configure(EntityTypeBuilder<FormerYear> year) => year.ToTable("platform_former_years").HasKey(y => y.Id);
    }
}
