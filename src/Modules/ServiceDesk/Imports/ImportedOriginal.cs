using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;

namespace Steward.ServiceDesk.Imports;

/// <summary>The row of a register that a request was made from, exactly as it came.</summary>
public sealed class ImportedOriginal(RequestId request, SiteId site, string source, string reference, string row)
{
    public long Id { get; private set; }
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    /// <summary>Which register.</summary>
    public string Source { get; private set; } = source;
    /// <summary>Its number there.</summary>
    public string Reference { get; private set; } = reference;
    /// <summary>Heading to cell, as JSON, untouched.</summary>
    [Personal] public string Row { get; private set; } = row;

    internal sealed class Table : IEntityTypeConfiguration<ImportedOriginal>
    {
        public void Configure(EntityTypeBuilder<ImportedOriginal> original)
        {
            original.ToTable("service_desk_imported_originals");
            original.Property(o => o.Source).HasMaxLength(60);
            original.Property(o => o.Reference).HasMaxLength(60);
            original.HasIndex(o => o.Request).IsUnique();
            original.HasIndex(o => new { o.Site, o.Source, o.Reference }).OnlyOnce("This number of the register has been taken in already.");
        }
    }
}
