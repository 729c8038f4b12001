using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>What became of a suggestion that was shown: taken, another answer chosen, or the question left open.</summary>
public enum Uptake { [Tone("green")] Taken, [Tone("orange")] Overruled, [Tone("secondary")] LeftOpen }

/// <summary>A suggestion shown to whoever wrote a request down, and what they made of it: the last one counts.</summary>
public sealed class Offer(RequestId request, SiteId site, Aim aim) : IOfSite
{
    public OfferId Id { get; private set; } = OfferId.New();
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    public Aim Aim { get; private set; } = aim;
    public CategoryId? Category { get; private set; }
    public Uptake Uptake { get; private set; }
    public DateTimeOffset At { get; private set; }

    internal void Hear(CategoryId? category, Uptake uptake, DateTimeOffset now) => (Category, Uptake, At) = (category, uptake, now);

    internal sealed class Table : IEntityTypeConfiguration<Offer>
    {
        public void Configure(EntityTypeBuilder<Offer> offer)
        {
            offer.ToTable("service_desk_suggestion_offers");
            offer.Property(o => o.Id).ValueGeneratedNever();
            offer.HasIndex(o => new { o.Request, o.Aim }).OnlyOnce("What became of this suggestion has been noted already.");
            offer.HasIndex(o => new { o.Site, o.At });
        }
    }
}

public static class OfferVisibility
{
    public static IQueryable<Offer> VisibleTo(this IQueryable<Offer> offers, Actor actor) => actor.Kind switch
    {
        ActorKind.System => offers,
        ActorKind.Resident => offers.Where(o => false),
        _ => offers.Where(o => actor.Sites.Contains(o.Site)),
    };
}
