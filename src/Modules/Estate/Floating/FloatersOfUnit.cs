using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Who is registered as living in a unit for a time.</summary>
public sealed class FloatersOfUnit(Work work) : Query<UnitId, IReadOnlyList<FloatersOfUnit.Row>>(work, Permissions.Floaters)
{
    public sealed record Row(FloaterId Id, string Number, string Name, FloaterState State, DateOnly ArrivedOn, DateOnly Due, bool IsLate);

    protected override async Task<IReadOnlyList<Row>> Handle(UnitId unit, CancellationToken ct)
    {
        await Db.Set<Unit>().VisibleTo(Actor).Where(u => u.Id == unit).OrNotFound(ct);
        var found = await Db.Set<Floater>().VisibleTo(Actor).Where(f => f.Unit == unit && f.LeftOn == null).Join(Db.Set<Customer>(), f => f.Customer, c => c.Id, (f, c) => new { Floater = f, c.Kind, c.Name }).OrderBy(x => x.Floater.ArrivedOn).ToListAsync(ct);
        var today = Shown.DayOf(Now);
        return [.. found.Select(x => new Row(x.Floater.Id, x.Floater.Number, Privacy.Name(Actor, x.Kind, x.Name), x.Floater.State, x.Floater.ArrivedOn, x.Floater.Due, x.Floater.IsLate(today)))];
    }
}
