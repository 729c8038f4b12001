using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Staff see the money of their communities; what residents are shown of theirs is the affair of the fit-out's page.</summary>
public static class LedgerVisibility
{
    public static IQueryable<Tariff> VisibleTo(this IQueryable<Tariff> tariffs, Actor actor) => OfSites(tariffs, actor);
    public static IQueryable<Payment> VisibleTo(this IQueryable<Payment> payments, Actor actor) => OfSites(payments, actor);
    public static IQueryable<Deposit> VisibleTo(this IQueryable<Deposit> deposits, Actor actor) => OfSites(deposits, actor);
    public static IQueryable<Deduction> VisibleTo(this IQueryable<Deduction> deductions, Actor actor) => OfSites(deductions, actor);
    public static IQueryable<DepositRefund> VisibleTo(this IQueryable<DepositRefund> refunds, Actor actor) => OfSites(refunds, actor);

    public static IQueryable<Charge> VisibleTo(this IQueryable<Charge> charges, Actor actor) =>
        actor.Kind is ActorKind.System ? charges : charges.Where(c => actor.Kind != ActorKind.Resident && actor.Sites.Contains(c.Site));

    public static IQueryable<DepositEntry> VisibleTo(this IQueryable<DepositEntry> entries, Actor actor) =>
        actor.Kind is ActorKind.System ? entries : entries.Where(e => actor.Kind != ActorKind.Resident && actor.Sites.Contains(e.Site));

    private static IQueryable<T> OfSites<T>(IQueryable<T> things, Actor actor) where T : class, IOfSite =>
        actor.Kind is ActorKind.System ? things : things.Where(t => actor.Kind != ActorKind.Resident && actor.Sites.Contains(t.Site));
}
