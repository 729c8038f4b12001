using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>A craft that a worker has, and the certificate for it (证书), if any.</summary>
public sealed class WorkerCraft(AccountId worker, CraftId craft)
{
    public WorkerCraftId Id { get; private set; } = WorkerCraftId.New();
    public AccountId Worker { get; private set; } = worker;
    public CraftId Craft { get; private set; } = craft;
    public string? Certificate { get; set; }
    /// <summary>The last day on which the certificate holds; null without a certificate, or for one that does not expire.</summary>
    public DateOnly? ValidUntil { get; set; }

    public bool IsCertified(DateOnly day) => Certificate is not null && (ValidUntil is null || ValidUntil >= day);

    internal sealed class Table : IEntityTypeConfiguration<WorkerCraft>
    {
        public void Configure(EntityTypeBuilder<WorkerCraft> craft)
        {
            craft.ToTable("service_desk_worker_crafts");
            craft.Property(c => c.Id).ValueGeneratedNever();
            craft.Property(c => c.Certificate).HasMaxLength(60);
            craft.HasIndex(c => new { c.Worker, c.Craft }).OnlyOnce("This worker has that craft already.");
        }
    }
}
