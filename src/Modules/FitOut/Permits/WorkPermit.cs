using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

public enum EditionReason { Issued, Extended, Reprinted, Changed }

/// <summary>One edition of the permit on the flat's door (装修施工许可证): a renewal or reprint is a further edition with a code of its own,
/// and only the last one counts. Written once, never changed.</summary>
public sealed class WorkPermit(SiteId site, FitOutId fitOut, string number, int edition, DateOnly from, DateOnly until, string works, string? contractor, EditionReason reason, string? words, AccountId? by, string byName, DateTimeOffset at) : IOfSite
{
    public WorkPermitId Id { get; private set; } = WorkPermitId.New();
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public string Number { get; private set; } = number;
    public int Edition { get; private set; } = edition;
    /// <summary>Stands in the address of its QR code.</summary>
    public string Code { get; private set; } = ScanCode.New();
    public DateOnly From { get; private set; } = from;
    public DateOnly Until { get; private set; } = until;
    public string Works { get; private set; } = works;
    public string? Contractor { get; private set; } = contractor;
    public EditionReason Reason { get; private set; } = reason;
    public string? Words { get; private set; } = words;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    public string Address => $"p/{Code}";

    public WorkPermit Next(EditionReason reason, DateOnly until, string? words, Actor by, DateTimeOffset at) =>
        new(Site, FitOut, Number, Edition + 1, From, until, Works, Contractor, reason, words, by.Account, by.Name, at);

    /// <summary>With what a change put in force: other works, another contractor, another last day.</summary>
    public WorkPermit Next(string works, string? contractor, DateOnly until, string change, Actor by, DateTimeOffset at) =>
        new(Site, FitOut, Number, Edition + 1, From, until, works, contractor, EditionReason.Changed, change, by.Account, by.Name, at);

    internal sealed class Table : IEntityTypeConfiguration<WorkPermit>
    {
        public void Configure(EntityTypeBuilder<WorkPermit> permit)
        {
            permit.ToTable("fit_out_permits");
            permit.Property(p => p.Id).ValueGeneratedNever();
            permit.Property(p => p.Number).HasMaxLength(20);
            permit.Property(p => p.Code).HasMaxLength(40);
            permit.Property(p => p.Works).HasMaxLength(600);
            permit.Property(p => p.Contractor).HasMaxLength(120);
            permit.Property(p => p.Words).HasMaxLength(200);
            permit.Property(p => p.ByName).HasMaxLength(80);
            permit.Ignore(p => p.Address);
            permit.HasIndex(p => p.Code).OnlyOnce("This code is taken.");
            permit.HasIndex(p => new { p.FitOut, p.Edition }).OnlyOnce("The permit has just been issued or printed by somebody else.");
        }
    }
}
