using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Prices;

/// <summary>What an entry costs at a site from a day on. Once it stands on a bill it is never changed: a later one follows it, so that every bill can be explained.</summary>
public sealed class ItemPrice(PriceItemId item, SiteId site, DateOnly from, Money price, AccountId? by, string byName, DateTimeOffset at) : IOfSite
{
    public ItemPriceId Id { get; private set; } = ItemPriceId.New();
    public PriceItemId Item { get; private set; } = item;
    public SiteId Site { get; private set; } = site;
    public DateOnly From { get; private set; } = from;
    public Money Price { get; private set; } = price;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    /// <summary>When it was first put on a bill.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Nobody has been asked for it: it can be put right or taken back, from today on.</summary>
    public bool MayChange(DateOnly today) => UsedAt is null && From >= today;

    internal void Use(DateTimeOffset now) => UsedAt ??= now;
    internal void PutRight(Money price, AccountId? by, string byName, DateTimeOffset at) => (Price, By, ByName, At) = (price, by, byName, at);

    internal sealed class Table : IEntityTypeConfiguration<ItemPrice>
    {
        public void Configure(EntityTypeBuilder<ItemPrice> price)
        {
            price.ToTable("service_desk_item_prices");
            price.Property(p => p.Id).ValueGeneratedNever();
            price.Property(p => p.ByName).HasMaxLength(80);
            price.HasIndex(p => new { p.Item, p.Site, p.From }).OnlyOnce("Another price holds from this day on already.");
        }
    }
}
