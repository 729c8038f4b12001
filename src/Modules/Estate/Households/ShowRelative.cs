using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Somebody close to a customer, number masked, for whoever corrects the record.</summary>
public sealed class ShowRelative(Work work) : Query<RelativeId, ShowRelative.View>(work, Permissions.See)
{
    public sealed record View(RelativeId Id, CustomerId Customer, string Name, Relation Relation, string? Phone, bool LivesHere, bool InEmergency, string? Note, int Version);

    protected override async Task<View> Handle(RelativeId id, CancellationToken ct)
    {
        var t = await Db.Set<Relative>().VisibleTo(Actor).Where(t => t.Id == id && t.GoneAt == null).OrNotFound(ct);
        return new(id, t.Customer, Customers.Privacy.Name(Actor, Customers.CustomerKind.Person, t.Name), t.Relation, t.Phone is null ? null : Platform.Pages.Shown.Masked(t.Phone), t.LivesHere, t.InEmergency, t.Note.Masked(), t.Version);
    }
}
