using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

internal sealed class GoodsPassTable : IEntityTypeConfiguration<GoodsPass>
{
    private const string IsOpen = "\"State\" NOT IN ('Released', 'Expired', 'Declined', 'Cancelled')";

    public void Configure(EntityTypeBuilder<GoodsPass> pass)
    {
        pass.ToTable("fit_out_passes");
        pass.Property(p => p.Number).HasMaxLength(20);
        pass.Property(p => p.Code).HasMaxLength(20);
        pass.Property(p => p.House).HasMaxLength(60);
        pass.Property(p => p.Name).HasMaxLength(80);
        pass.Property(p => p.Phone).HasMaxLength(20);
        pass.Property(p => p.Company).HasMaxLength(80);
        pass.Property(p => p.Carrier).HasMaxLength(80);
        pass.Property(p => p.Plate).HasMaxLength(12);
        pass.Property(p => p.Note).HasMaxLength(500);
        pass.Property(p => p.DocumentTail).HasMaxLength(4);
        pass.Property(p => p.DocumentNumber).HasMaxLength(600);
        pass.Property(p => p.OwnerName).HasMaxLength(80);
        pass.Property(p => p.OwnerPhone).HasMaxLength(20);
        pass.Property(p => p.Goods).HasMaxLength(1000);
        pass.Property(p => p.GateSaid).HasMaxLength(500);
        pass.Ignore(p => p.HasValuables).Ignore(p => p.IsOpen).Ignore(p => p.IsOut).Ignore(p => p.WasIssued).Ignore(p => p.AwaitsControl).Ignore(p => p.Topic).Ignore(p => p.OwnTopic).Ignore(p => p.Address);
        pass.HasIndex(p => p.Number).OnlyOnce("There is a pass with this number already.");
        pass.HasIndex(p => p.Code).OnlyOnce("This code is taken.");
        pass.HasIndex(p => p.Paper).OnlyOnce("This blank was typed in already.");
        pass.HasIndex(p => new { p.Site, p.Day, p.State });
        pass.HasIndex(p => p.Day, "fit_out_passes_open").HasFilter(IsOpen);
        pass.HasIndex(p => p.Unit);
        pass.HasIndex(p => p.Customer);
        pass.HasIndex(p => p.AskedBy);
        pass.HasMany(p => p.Items).WithOne().HasForeignKey(i => i.Pass).OnDelete(DeleteBehavior.Cascade);
        pass.HasMany(p => p.Releases).WithOne().HasForeignKey(r => r.Pass).OnDelete(DeleteBehavior.Cascade);
        pass.HasMany(p => p.Owners).WithOne().HasForeignKey(o => o.Pass).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GoodsPassItemTable : IEntityTypeConfiguration<GoodsPassItem>
{
    public void Configure(EntityTypeBuilder<GoodsPassItem> item)
    {
        item.ToTable("fit_out_pass_items", t => t.HasCheckConstraint("CK_fit_out_pass_items_released", "\"Released\" >= 0 AND \"Released\" <= \"Count\" AND \"Count\" > 0"));
        item.Property(i => i.Id).ValueGeneratedNever();
        item.Property(i => i.Name).HasMaxLength(80);
        item.Property(i => i.Measure).HasMaxLength(10);
        item.Property(i => i.Remark).HasMaxLength(120);
        item.Ignore(i => i.Left);
    }
}

internal sealed class GoodsReleaseTable : IEntityTypeConfiguration<GoodsRelease>
{
    public void Configure(EntityTypeBuilder<GoodsRelease> release)
    {
        release.ToTable("fit_out_releases");
        release.Property(r => r.Id).ValueGeneratedNever();
        release.Property(r => r.Carrier).HasMaxLength(80);
        release.Property(r => r.Plate).HasMaxLength(12);
        release.Property(r => r.Words).HasMaxLength(500);
        release.HasIndex(r => new { r.Pass, r.Turn }).OnlyOnce("Another gate has just let goods of this pass out: look again at what is left.");
        release.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.Release).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ReleasedLineTable : IEntityTypeConfiguration<ReleasedLine>
{
    public void Configure(EntityTypeBuilder<ReleasedLine> line)
    {
        line.ToTable("fit_out_released_lines", t => t.HasCheckConstraint("CK_fit_out_released_lines_count", "\"Count\" > 0")).HasKey(l => new { l.Release, l.Item });
    }
}

internal sealed class PassOwnerTable : IEntityTypeConfiguration<PassOwner>
{
    public void Configure(EntityTypeBuilder<PassOwner> owner)
    {
        owner.ToTable("fit_out_pass_owners");
        owner.Property(o => o.Id).ValueGeneratedNever();
        owner.HasIndex(o => new { o.Pass, o.Customer }).OnlyOnce("This owner is asked already.");
    }
}

public static class GoodsPassVisibility
{
    /// <summary>Copies of identity cards, letters and leases are for those who check them; the gate compares the last four. Residents are shown what is public, and their own.</summary>
    public static IReadOnlyList<AttachmentView> ShownTo(this IEnumerable<AttachmentView> files, Actor actor) =>
        [.. files.Where(f => f.IsPublic || f.Kind is not AttachmentKind.Document || actor.Kind is ActorKind.Resident || actor.May(PassPermissions.Issue) || actor.May(PassPermissions.Review))];

    /// <summary>Staff see those of their communities; contractors what they asked for; residents what they asked for, what is in their name, and what they are asked to agree to.</summary>
    public static IQueryable<GoodsPass> VisibleTo(this IQueryable<GoodsPass> passes, Actor actor) => actor.Kind switch
    {
        ActorKind.System => passes,
        ActorKind.Resident => passes.Where(p => p.AskedBy == actor.Account && actor.Account != null || p.Customer != null && actor.Reach<CustomerId>().Contains(p.Customer.Value) || p.Owners.Any(o => actor.Reach<CustomerId>().Contains(o.Customer))),
        _ when actor.May(PassPermissions.See) => passes.Where(p => actor.Sites.Contains(p.Site)),
        _ => passes.Where(p => actor.Sites.Contains(p.Site) && p.AskedBy == actor.Account && actor.Account != null),
    };
}
