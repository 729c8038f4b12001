using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Occupancies;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Invites one home; its owner, when nobody is on record, is put on record with it.</summary>
public sealed class InviteHome(Work work, Numbers numbers, SettingReader settings) : Create<InviteHome.Form, HandoverId>(work, Permissions.PlanMoveIns)
{
    public sealed class Form
    {
        [Required] public HandoverBatchId? Batch { get; set; }
        [Required, StringLength(60)] public string House { get; set; } = "";
        public CustomerKind Kind { get; set; }
        /// <summary>Left empty: the owner who is on record.</summary>
        [StringLength(80)] public string? OwnerName { get; set; }
        [StringLength(400)] public string? Phones { get; set; }
    }

    protected override async Task<HandoverId> Handle(Form form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == form.Batch).OrNotFound(ct);
        var house = form.House.Trim();
        var unit = await Db.Set<Unit>().VisibleTo(Actor).SingleOrDefaultAsync(u => u.Site == batch.Site && u.Label == house, ct) ?? throw new Invalid(nameof(form.House), "There is no unit with this house number.");
        var handover = new Handover(batch.Site, await numbers.Next("RH", ct), HandoverWay.In, unit.Id, unit.Label, await Owner(form, unit, ct)) { Batch = batch.Id };
        handover.Recall(HandoverAction.Invite, batch.Name);
        batch.Go(HandoverBatchAction.Invite, Actor, unit.Label);
        Db.Add(handover);
        Refresh(batch.Topic);
        return handover.Id;
    }

    private async Task<CustomerId> Owner(Form form, Unit unit, CancellationToken ct)
    {
        if (form.OwnerName.OrNull() is not { } name)
        {
            var today = Shown.DayOf(Now);
            var known = await Db.Set<Occupancy>().Where(o => o.Unit == unit.Id && o.Role == OccupancyRole.Owner && (o.To == null || o.To >= today)).OrderBy(o => o.From).Select(o => (CustomerId?)o.Customer).FirstOrDefaultAsync(ct);
            return known ?? throw new Invalid(nameof(form.OwnerName), "Nobody is on record as the owner: type a name.");
        }
        await settings.RefuseAnotherOwner(Db, unit, ct);
        var customer = new Customer(unit.Site, form.Kind, name);
        new CustomerFields { Kind = form.Kind, Name = name, Phones = form.Phones }.Fill(customer);
        customer.Recall(CustomerAction.Add);
        Db.Add(customer);
        return customer.Id;
    }
}
