using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>How a certificate or warranty stands on a day.</summary>
public enum FacilityDue
{
    [Tone("red")] Expired,
    [Tone("yellow")] EndsSoon,
    [Tone("green")] Valid,
}

/// <summary>A certificate of a facility (检验合格证、使用登记证、年检报告); the newest of its kind counts, those before it stay as its past.</summary>
public sealed class FacilityCertificate(SiteId site, FacilityId facility, string kind, DateTimeOffset addedAt, string addedBy) : IOfSite
{
    public FacilityCertificateId Id { get; private set; } = FacilityCertificateId.New();
    public SiteId Site { get; private set; } = site;
    public FacilityId Facility { get; private set; } = facility;
    /// <summary>The facility again while this certificate counts: no two of one kind do.</summary>
    public FacilityId? Counting { get; private set; } = facility;
    public string Kind { get; private set; } = kind;
    public string? Number { get; init; }
    public string? IssuedBy { get; init; }
    public DateOnly? IssuedOn { get; init; }
    /// <summary>The last day on which it holds; null for good.</summary>
    public DateOnly? ExpiresOn { get; init; }
    public DateTimeOffset AddedAt { get; private set; } = addedAt;
    public string AddedBy { get; private set; } = addedBy;

    public void CountNoMore() => Counting = null;

    public static FacilityDue DueOn(DateOnly? last, DateOnly day, int soonDays) =>
        last is not { } end || end > day.AddDays(soonDays) ? FacilityDue.Valid : end < day ? FacilityDue.Expired : FacilityDue.EndsSoon;

    internal sealed class Table : IEntityTypeConfiguration<FacilityCertificate>
    {
        public void Configure(EntityTypeBuilder<FacilityCertificate> certificate)
        {
            certificate.ToTable("estate_facility_certificates");
            certificate.Property(c => c.Kind).HasMaxLength(40);
            certificate.Property(c => c.Number).HasMaxLength(60);
            certificate.Property(c => c.IssuedBy).HasMaxLength(100);
            certificate.Property(c => c.AddedBy).HasMaxLength(80);
            certificate.HasIndex(c => new { c.Counting, c.Kind }).OnlyOnce("Somebody has just recorded a certificate of this kind.");
            certificate.HasIndex(c => new { c.Site, c.ExpiresOn });
        }
    }
}

public static class CertificateVisibility
{
    public static IQueryable<FacilityCertificate> VisibleTo(this IQueryable<FacilityCertificate> certificates, Actor actor) => actor.Kind switch
    {
        ActorKind.System => certificates,
        ActorKind.Resident => certificates.Where(c => false),
        _ => certificates.Where(c => actor.Sites.Contains(c.Site)),
    };
}
