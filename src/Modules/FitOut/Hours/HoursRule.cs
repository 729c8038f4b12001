using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Hours;

/// <summary>When noise is allowed at a site from a day on. Never changed: a later rule follows it, so that what was noted then can be judged now.</summary>
public sealed class HoursRule(SiteId site, DateOnly from, string workday, string weekend, string holiday, string? basis, AccountId? by, string byName, DateTimeOffset at) : IOfSite
{
    public HoursRuleId Id { get; private set; } = HoursRuleId.New();
    public SiteId Site { get; private set; } = site;
    public DateOnly From { get; private set; } = from;
    public string Workday { get; private set; } = workday;
    public string Weekend { get; private set; } = weekend;
    public string Holiday { get; private set; } = holiday;
    public string? Basis { get; private set; } = basis;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    public AllowedHours Hours => new(Window.Read(Workday) ?? [], Window.Read(Weekend) ?? [], Window.Read(Holiday) ?? []);

    internal sealed class Table : IEntityTypeConfiguration<HoursRule>
    {
        public void Configure(EntityTypeBuilder<HoursRule> rule)
        {
            rule.ToTable("fit_out_hours");
            rule.Property(r => r.Id).ValueGeneratedNever();
            rule.Property(r => r.Workday).HasMaxLength(120);
            rule.Property(r => r.Weekend).HasMaxLength(120);
            rule.Property(r => r.Holiday).HasMaxLength(120);
            rule.Property(r => r.Basis).HasMaxLength(200);
            rule.Property(r => r.ByName).HasMaxLength(80);
            rule.Ignore(r => r.Hours);
            rule.HasIndex(r => new { r.Site, r.From }).OnlyOnce("Other hours hold from this day on already.");
        }
    }
}

/// <summary>Noise that somebody noted at a fit-out (噪声记录), and whether it was within the hours of that day. Written once, never changed.</summary>
public sealed class NoiseNote(SiteId site, FitOutId fitOut, DateTimeOffset at, bool within, string? words, AccountId? by, string byName, DateTimeOffset notedAt)
{
    public NoiseNoteId Id { get; private set; } = NoiseNoteId.New();
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public DateTimeOffset At { get; private set; } = at;
    public bool Within { get; private set; } = within;
    public string? Words { get; private set; } = words;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset NotedAt { get; private set; } = notedAt;

    internal sealed class Table : IEntityTypeConfiguration<NoiseNote>
    {
        public void Configure(EntityTypeBuilder<NoiseNote> note)
        {
            note.ToTable("fit_out_noise");
            note.Property(n => n.Id).ValueGeneratedNever();
            note.Property(n => n.Words).HasMaxLength(200);
            note.Property(n => n.ByName).HasMaxLength(80);
            note.HasIndex(n => new { n.FitOut, n.At });
        }
    }
}
