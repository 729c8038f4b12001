using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;

namespace Steward.Platform.Settings;

/// <summary>A setting's value from a day on; earlier values stay, so that what was decided then can be explained now.</summary>
public sealed class SettingValue(string key, SiteId? site, string value, DateOnly from, string? reason, AccountId? by, string byName, DateTimeOffset at) : IReference
{
    public long Id { get; private set; }
    public string Key { get; private set; } = key;
    /// <summary>The site it holds for; null for all.</summary>
    public SiteId? Site { get; private set; } = site;
    public string Value { get; private set; } = value;
    /// <summary>The first day, in China, on which it holds.</summary>
    public DateOnly From { get; private set; } = from;
    public string? Reason { get; private set; } = reason;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<SettingValue>
    {
        public void Configure(EntityTypeBuilder<SettingValue> value)
        {
            value.ToTable("platform_settings");
            value.Property(v => v.Key).HasMaxLength(80);
            value.Property(v => v.Value).HasMaxLength(80);
            value.Property(v => v.Reason).HasMaxLength(400);
            value.Property(v => v.ByName).HasMaxLength(80);
            value.HasIndex(v => new { v.Key, v.From });
        }
    }
}
