using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>A rain that somebody noted (降雨登记): the leaks seen to before it are called about once.</summary>
public sealed class Rain(SiteId site, DateOnly day, DateOnly since, AccountId? by, string byName, DateTimeOffset at) : IOfSite
{
    public RainId Id { get; private set; } = RainId.New();
    public SiteId Site { get; private set; } = site;
    public DateOnly Day { get; private set; } = day;
    /// <summary>The first day of the resolutions it asks about.</summary>
    public DateOnly Since { get; private set; } = since;
    /// <summary>How many requests became due.</summary>
    public int Leaks { get; set; }
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<Rain>
    {
        public void Configure(EntityTypeBuilder<Rain> rain)
        {
            rain.ToTable("service_desk_rains");
            rain.Property(r => r.Id).ValueGeneratedNever();
            rain.Property(r => r.ByName).HasMaxLength(80);
            rain.HasIndex(r => new { r.Site, r.Day }).OnlyOnce("This rain has been noted already.");
        }
    }
}

public static class RainVisibility
{
    public static IQueryable<Rain> VisibleTo(this IQueryable<Rain> rains, Actor actor) => actor.Kind switch
    {
        ActorKind.System => rains,
        ActorKind.Resident => rains.Where(r => false),
        _ => rains.Where(r => actor.Sites.Contains(r.Site)),
    };
}
