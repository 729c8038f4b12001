using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Digests;

internal sealed class DigestTable : IEntityTypeConfiguration<Digest>
{
    public void Configure(EntityTypeBuilder<Digest> digest)
    {
        digest.ToTable("service_desk_digests");
        digest.Property(d => d.Number).HasMaxLength(20);
        digest.Property(d => d.Summary).HasMaxLength(4000);
        digest.Property(d => d.AuthorName).HasMaxLength(80);
        digest.Property(d => d.DecidedByName).HasMaxLength(80);
        digest.Property(d => d.Verdict).HasMaxLength(2000);
        digest.Property(d => d.Hash).HasMaxLength(64);
        digest.Property(d => d.Points).HasConversion(
            points => JsonSerializer.Serialize(points, Json.Options), text => JsonSerializer.Deserialize<List<DigestPoint>>(text, Json.Options)!,
            new ValueComparer<List<DigestPoint>>((a, b) => a!.SequenceEqual(b!), points => points.Aggregate(0, (hash, p) => HashCode.Combine(hash, p)), points => points.ToList()));
        digest.Ignore(d => d.Period);
        digest.HasIndex(d => new { d.Site, d.From, d.To }).OnlyOnce("There is a digest of these days already.");
        digest.HasIndex(d => d.Number).OnlyOnce("This number is taken.");
    }
}

public static class DigestVisibility
{
    /// <summary>Who writes or approves sees all of their sites; the other staff what has been approved.</summary>
    public static IQueryable<Digest> VisibleTo(this IQueryable<Digest> digests, Actor actor) => actor.Kind switch
    {
        ActorKind.System => digests,
        ActorKind.Resident => digests.Where(_ => false),
        _ when actor.May(Permissions.WriteDigests) || actor.May(Permissions.ApproveDigests) => digests.Where(d => actor.Sites.Contains(d.Site)),
        _ => digests.Where(d => actor.Sites.Contains(d.Site) && d.State == DigestState.Approved),
    };
}
