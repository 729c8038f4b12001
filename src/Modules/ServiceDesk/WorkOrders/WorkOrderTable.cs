using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

internal sealed class WorkOrderTable : IEntityTypeConfiguration<WorkOrder>
{
    public void Configure(EntityTypeBuilder<WorkOrder> order)
    {
        order.ToTable("service_desk_work_orders");
        order.Property(o => o.Number).HasMaxLength(20);
        order.Property(o => o.Task).HasMaxLength(500);
        order.Property(o => o.Helpers).HasMaxLength(200);
        order.Property(o => o.Findings).HasMaxLength(2000);
        order.Property(o => o.Result).HasMaxLength(2000);
        order.Property(o => o.QuoteNote).HasMaxLength(1000);
        order.Property(o => o.SignedBy).HasMaxLength(80);
        order.Property(o => o.AgreedBy).HasMaxLength(80);
        order.Property(o => o.GradeWords).HasMaxLength(1000);
        order.Ignore(o => o.IsOpen).Ignore(o => o.Topic).Ignore(o => o.MayBeWithdrawn).Ignore(o => o.IsUnderWay).Ignore(o => o.IsInHand).Ignore(o => o.Materials).Ignore(o => o.Labour).Ignore(o => o.Due).Ignore(o => o.IsFree).Ignore(o => o.AwaitsAnswer);
        order.HasMany(o => o.Lines).WithOne().HasForeignKey(l => l.Order).OnDelete(DeleteBehavior.Cascade);
        order.HasIndex(o => o.Number).OnlyOnce("This number is taken.");
        order.HasIndex(o => new { o.Worker, o.State });
        order.HasIndex(o => new { o.State, o.Request });
        order.HasIndex(o => new { o.Request, o.State, o.FinishedAt });
        order.HasIndex(o => new { o.Site, o.State, o.DispatchedAt });
    }
}

public static class WorkOrderVisibility
{
    /// <summary>A work order is seen by whoever may read its request; by who comes from outside and sees no requests, as contractors do, only while it is theirs.</summary>
    public static IQueryable<WorkOrder> VisibleTo(this IQueryable<WorkOrder> orders, Actor actor, Db db)
    {
        var requests = db.Set<Request>().ReadableBy(actor);
        return orders.GivenTo(actor).Where(o => requests.Any(r => r.Id == o.Request));
    }

    /// <summary>Whether this person reads no request but those of the orders given to them.</summary>
    public static bool IsFromOutside(this Actor actor) => actor.Kind is not (ActorKind.System or ActorKind.Resident) && !actor.May(Permissions.See) && !actor.May(Permissions.Dispatch);

    private static IQueryable<WorkOrder> GivenTo(this IQueryable<WorkOrder> orders, Actor actor) => actor.IsFromOutside() ? orders.Where(o => o.Worker == actor.Account) : orders;

    /// <summary>Nobody has finished or called off these yet.</summary>
    public static IQueryable<WorkOrder> StillOpen(this IQueryable<WorkOrder> orders) =>
        orders.Where(o => o.State != WorkOrderState.Completed && o.State != WorkOrderState.Confirmed && o.State != WorkOrderState.Cancelled);

    /// <summary>Of those a resident sees, the orders in which they have a say: price and work are the affair of who brought the request, until they step out.</summary>
    public static IQueryable<WorkOrder> OfWhoBroughtIt(this IQueryable<WorkOrder> orders, Actor actor, Db db)
    {
        var requests = db.Set<Request>().BroughtBy(actor).NotLeftBy(actor);
        return orders.GivenTo(actor).Where(o => requests.Any(r => r.Id == o.Request));
    }

    /// <summary>The order with its lines, as far as the actor has a say in it.</summary>
    public static Task<WorkOrder> Order(this Db db, WorkOrderId id, Actor actor, CancellationToken ct) =>
        db.Set<WorkOrder>().OfWhoBroughtIt(actor, db).Include(o => o.Lines).Where(o => o.Id == id).OrNotFound(ct);

    /// <summary>A request that is dropped takes its orders with it, unless somebody is at work already. Answers which, and in whose hands each was.</summary>
    public static async Task<IReadOnlyList<(WorkOrder Order, AccountId Worker)>> CallOffOrders(this Db db, Request request, string reason, Actor actor, CancellationToken ct)
    {
        var open = await db.Set<WorkOrder>().VisibleTo(actor, db).StillOpen().Where(o => o.Request == request.Id).ToListAsync(ct);
        if (open.FirstOrDefault(o => !o.MayBeWithdrawn) is { } busy) throw new Refused("Somebody is at work on it already (“{0}”).", busy.State);
        var held = open.Where(o => o.IsInHand).Select(o => (o, o.Worker)).ToArray();
        foreach (var order in open) order.Cancel(reason, actor);
        return held;
    }

    /// <summary>What the customer says of the request, or lets pass in silence, holds for its finished work too.</summary>
    public static async Task ConfirmOrders(this Db db, Request request, Satisfaction? grade, string? words, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var done = await db.Set<WorkOrder>().VisibleTo(actor, db).Where(o => o.Request == request.Id && o.State == WorkOrderState.Completed).ToListAsync(ct);
        foreach (var order in done) order.Confirm(grade, words, actor, now);
    }

    /// <summary>A request is not settled while somebody is still on the way or at work.</summary>
    public static async Task RefuseWhileOrdersOpen(this Db db, RequestId request, CancellationToken ct)
    {
        var open = await db.Set<WorkOrder>().StillOpen().Where(o => o.Request == request).OrderBy(o => o.Number).FirstOrDefaultAsync(ct);
        if (open is not null) throw new Refused("Work order {0} is still “{1}”.", open.Number, open.State);
    }
}
