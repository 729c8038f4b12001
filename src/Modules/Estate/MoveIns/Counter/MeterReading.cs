using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;

namespace Steward.Estate.MoveIns.Counter;

public enum MeterKind { Water, HotWater, Electricity, Gas, Heat }

/// <summary>What a meter of a home shows when it changes hands (表底数).</summary>
public sealed class MeterReading(UnitId unit, MeterKind kind, string? number, long hundredths, DateTimeOffset at)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public HandoverId Handover { get; private set; }
    public UnitId Unit { get; private set; } = unit;
    public MeterKind Kind { get; private set; } = kind;
    /// <summary>The number on the meter.</summary>
    public string? Number { get; private set; } = number;
    /// <summary>In hundredths of its unit (m³, kWh, GJ).</summary>
    public long Hundredths { get; private set; } = hundredths;
    public DateTimeOffset At { get; private set; } = at;

    public decimal Value => Hundredths / 100m;
    public void Correct(string? number, long hundredths, DateTimeOffset at) => (Number, Hundredths, At) = (number, hundredths, at);

    public static string UnitOf(MeterKind kind) => kind switch { MeterKind.Electricity => "kWh", MeterKind.Heat => "GJ", _ => "m³" };

    internal sealed class Table : IEntityTypeConfiguration<MeterReading>
    {
        public void Configure(EntityTypeBuilder<MeterReading> reading)
        {
            reading.ToTable("estate_meter_readings");
            reading.Property(r => r.Id).ValueGeneratedNever();
            reading.Property(r => r.Number).HasMaxLength(40);
            reading.Ignore(r => r.Value);
            reading.HasIndex(r => new { r.Handover, r.Kind }).IsUnique();
            reading.HasIndex(r => new { r.Unit, r.At });
        }
    }
}

/// <summary>Keys of one kind that changed hands with a home, in so many sets.</summary>
public sealed class HandedKeys(Keys.KeyKind kind, int sets)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public HandoverId Handover { get; private set; }
    public Keys.KeyKind Kind { get; private set; } = kind;
    public int Sets { get; private set; } = sets;

    internal sealed class Table : IEntityTypeConfiguration<HandedKeys>
    {
        public void Configure(EntityTypeBuilder<HandedKeys> keys)
        {
            keys.ToTable("estate_handed_keys");
            keys.Property(k => k.Id).ValueGeneratedNever();
            keys.HasIndex(k => k.Handover);
        }
    }
}
