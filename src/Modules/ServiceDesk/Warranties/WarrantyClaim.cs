using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Warranties.ClaimState;
using static Steward.ServiceDesk.Warranties.WarrantyClaimAction;

namespace Steward.ServiceDesk.Warranties;

public enum ClaimState { [Tone("orange")] Handed, [Tone("green")] Fixed, [Tone("red")] Rejected, [Tone("secondary")] Withdrawn }

public enum WarrantyClaimAction
{
    [Told("{0} handed it to the developer",          Icon = "send")]          Hand,
    [Told("{0} noted that the developer fixed it",   Icon = "checks")]        Fix,
    [Told("{0} noted that the developer refuses",    Icon = "x")]             Reject,
    [Told("{0} took it back from the developer",     Icon = "arrow-back-up")] Withdraw,
}

/// <summary>A defect still under the developer's warranty, handed to them with a day by which it is to be done (转建设单位).</summary>
public sealed class WarrantyClaim(RequestId request, SiteId site, string number) : Thing, IOfSite
{
    public WarrantyClaimId Id { get; private set; } = WarrantyClaimId.New();
    public override Guid Key => Id.Value;
    public RequestId Request { get; private set; } = request;
    public SiteId Site { get; private set; } = site;
    /// <summary>The request's number.</summary>
    public string Number { get; private set; } = number;
    public ClaimState State { get; private set; } = Rules.Initial;
    public WarrantyTermId Term { get; private set; }
    public DateOnly CompletedOn { get; private set; }
    /// <summary>The last day of the warranty.</summary>
    public DateOnly Until { get; private set; }
    /// <summary>The developer or the contractor who answers for them.</summary>
    public string To { get; private set; } = "";
    public DateOnly DueOn { get; private set; }
    public DateTimeOffset HandedAt { get; private set; }
    public string? Answer { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    public void Hand(WarrantyTerm term, DateOnly completed, string to, DateOnly dueOn, string? note, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(WarrantyClaimAction.Hand, this, actor, note is null ? $"→ {to}" : $"→ {to}: {note}");
        (Term, CompletedOn, Until, To, DueOn, HandedAt) = (term.Id, completed, term.Until(completed), to, dueOn, now);
        (Answer, AnsweredAt) = (null, null);
    }

    public void Settle(WarrantyClaimAction action, string? words, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(action, this, actor, words);
        (Answer, AnsweredAt) = (words, now);
    }

    public static readonly Lifecycle<WarrantyClaim, ClaimState, WarrantyClaimAction> Rules = new(Handed, claim => claim.State)
    {
        // from       action                         to         who
        { Handed,     WarrantyClaimAction.Hand,      Handed,    Handler },
        { Handed,     Fix,                           Fixed,     Handler },
        { Handed,     Reject,                        Rejected,  Handler },
        { Handed,     Withdraw,                      Withdrawn, HandlerOrCustomer },
        { Fixed,      WarrantyClaimAction.Hand,      Handed,    Handler },
        { Rejected,   WarrantyClaimAction.Hand,      Handed,    Handler },
        { Withdrawn,  WarrantyClaimAction.Hand,      Handed,    Handler },
    };

    private static bool Handler(WarrantyClaim claim, Actor actor) => actor.May(Permissions.Handle);

    /// <summary>A customer who withdraws the request takes back with it what was handed over for them.</summary>
    private static bool HandlerOrCustomer(WarrantyClaim claim, Actor actor) => actor.Kind is ActorKind.Resident || Handler(claim, actor);

    internal sealed class Table : IEntityTypeConfiguration<WarrantyClaim>
    {
        public void Configure(EntityTypeBuilder<WarrantyClaim> claim)
        {
            claim.ToTable("service_desk_warranty_claims");
            claim.Property(c => c.Number).HasMaxLength(20);
            claim.Property(c => c.To).HasMaxLength(80);
            claim.Property(c => c.Answer).HasMaxLength(2000);
            claim.HasIndex(c => c.Request).OnlyOnce("This has been handed to the developer already.");
            claim.HasIndex(c => new { c.Site, c.State, c.DueOn });
        }
    }
}

public static class ClaimVisibility
{
    /// <summary>The staff's affair; the customer is told by the request.</summary>
    public static IQueryable<WarrantyClaim> VisibleTo(this IQueryable<WarrantyClaim> claims, Actor actor) => actor.Kind switch
    {
        ActorKind.System => claims,
        ActorKind.Resident => claims.Where(_ => false),
        _ => claims.Where(c => actor.Sites.Contains(c.Site)),
    };

    private static IQueryable<WarrantyClaim> Standing(this IQueryable<WarrantyClaim> claims, RequestId request) => claims.Where(c => c.Request == request && c.State == Handed);

    public static Task<bool> IsClaimed(this Db db, RequestId request, CancellationToken ct) => db.Set<WarrantyClaim>().Standing(request).AnyAsync(ct);

    /// <summary>Nothing is done while nobody knows what the developer did.</summary>
    public static async Task RefuseWhileClaimed(this Db db, RequestId request, CancellationToken ct)
    {
        var to = await db.Set<WarrantyClaim>().Standing(request).Select(c => c.To).FirstOrDefaultAsync(ct);
        if (to is not null) throw new Refused("It is with {0} under warranty: note first what became of it there.", to);
    }

    /// <summary>What the developer has in hand falls with a request that does not go on. Answers what whoever found the defect is told, if it was one.</summary>
    public static async Task<DefectSettled?> TakeClaimBack(this Db db, Request request, string why, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Set<WarrantyClaim>().Standing(request.Id).SingleOrDefaultAsync(ct) is not { } claim) return null;
        claim.Settle(Withdraw, why, actor, now);
        return await db.ToldOfDefect(request, false, why, ct);
    }

    internal static async Task<DefectSettled?> ToldOfDefect(this Db db, Request request, bool isFixed, string? words, CancellationToken ct) =>
        await db.Set<DefectClaim>().Where(c => c.Request == request.Id).Select(c => (DefectId?)c.Defect).SingleOrDefaultAsync(ct) is { } defect ? new(defect, request.Id, request.Site, isFixed, words) : null;
}
