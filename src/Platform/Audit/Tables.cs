using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Audit;

internal sealed class AuditTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("platform_audit");
        entry.Property(a => a.UseCase).HasMaxLength(80);
        entry.Property(a => a.ByName).HasMaxLength(80);
        entry.HasIndex(a => new { a.Subject, a.Id });
    }
}

internal sealed class MovedTable : IEntityTypeConfiguration<Moved>
{
    public void Configure(EntityTypeBuilder<Moved> moved)
    {
        moved.ToTable("platform_history");
        moved.Property(m => m.Kind).HasMaxLength(40);
        moved.Property(m => m.Action).HasMaxLength(40);
        moved.Property(m => m.From).HasMaxLength(40);
        moved.Property(m => m.To).HasMaxLength(40);
        moved.Property(m => m.Code).HasMaxLength(40);
        moved.Property(m => m.ByName).HasMaxLength(80);
        moved.HasIndex(m => new { m.Thing, m.Id });
    }
}

internal sealed class ReceiptTable : IEntityTypeConfiguration<Receipt>
{
    public void Configure(EntityTypeBuilder<Receipt> receipt)
    {
        receipt.ToTable("platform_receipts").HasKey(r => r.Key);
        receipt.Property(r => r.Key).HasMaxLength(240);
        receipt.Property(r => r.UseCase).HasMaxLength(80);
        receipt.HasIndex(r => r.At);
    }
}
