using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>Ends one occupancy and begins another on the day after (过户、租户变更), with the papers and who pays until when; where the site wishes it, a change of owner waits for another's approval.</summary>
public sealed class ChangeTenure(Work work, Numbers numbers, Attachments attachments, SettingReader settings, Succession succession, Crew crew, Notify notify) : Create<ChangeTenure.Form, TenureChangeId>(work, Permissions.Keep)
{
    public sealed class Form : IValidatableObject
    {
        /// <summary>Of whoever leaves: an owner's or a tenant's.</summary>
        [Required] public OccupancyId? Leaving { get; set; }
        /// <summary>The last day of whoever leaves.</summary>
        [Required] public DateOnly? Last { get; set; }
        /// <summary>The last day of a new lease; empty while it lasts.</summary>
        public DateOnly? To { get; set; }
        /// <summary>Somebody on record; otherwise their name and numbers.</summary>
        public CustomerId? Customer { get; set; }
        public CustomerKind Kind { get; set; }
        [StringLength(80)] public string? Name { get; set; }
        [StringLength(400)] public string? Phones { get; set; }
        public TenureReason Reason { get; set; }
        [Required] public DateOnly? ToldOn { get; set; }
        /// <summary>Whoever lives there as family leaves too.</summary>
        public bool FamilyToo { get; set; }
        public UnitState? State { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Papers { get; set; }
        public bool OriginalOnFile { get; set; }
        [StringLength(400)] public string? Note { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Customer is null && string.IsNullOrWhiteSpace(Name)) yield return new("Choose a customer or type a name.", [nameof(Name)]);
            if (To <= Last) yield return new("The last day is before the first.", [nameof(To)]);
        }
    }

    protected override async Task<TenureChangeId> Handle(Form form, CancellationToken ct)
    {
        var (leaving, unit) = await Db.Held(form.Leaving!.Value, Actor, ct);
        if (leaving.Role is not (OccupancyRole.Owner or OccupancyRole.Tenant)) throw new Refused("Owners and tenants change; others move in and out.");
        var last = form.Last!.Value;
        if (form.Papers is not { Count: > 0 } && !form.OriginalOnFile && await settings.Get(TenureSettings.Papers, unit.Site, ct: ct))
            throw new Invalid(nameof(form.Papers), "Photograph the certificate or contract, or tick that it lies in the folder.");
        var coming = await Coming(form, unit, ct);
        if (coming.Id == leaving.Customer) throw new Invalid(nameof(form.Customer), "That is the outgoing party.");
        var rule = await settings.Get(TenureSettings.Period, unit.Site, ct: ct);
        var change = new TenureChange(unit.Site, await numbers.Next("GH", ct), unit.Id, leaving.Role is OccupancyRole.Owner ? TenureKind.Owner : TenureKind.Tenant, leaving.Customer, coming.Id, last, Now, Actor.Name)
        {
            Rule = rule, PaysUntil = TenureSettings.PaysUntil(rule, last), Reason = form.Reason, ToldOn = form.ToldOn!.Value, OriginalOnFile = form.OriginalOnFile, Note = form.Note.OrNull(),
            Leaves = leaving.Id, To = form.To, FamilyToo = form.FamilyToo, Then = form.State, AskedBy = Actor.Account,
        };
        if (leaving.Role is OccupancyRole.Owner && await settings.Get(TenureSettings.Approval, unit.Site, ct: ct)) await Ask(change, leaving, unit, ct);
        else
        {
            change.Record(Actor);
            await succession.CarryOut(change, leaving, unit, coming, ct);
        }
        Db.Add(change);
        await attachments.Add(change, form.Papers, AttachmentKind.Document, ct: ct);
        return change.Id;
    }

    private async Task Ask(TenureChange change, Occupancy leaving, Unit unit, CancellationToken ct)
    {
        Holding.RefuseBefore(change.Last, leaving.From, nameof(Form.Last));
        if (leaving.To is { } ended && ended < change.Last) throw new Invalid(nameof(Form.Last), "It ended on {1} already.", Shown.Day(ended));
        change.Ask(Actor);
        await notify.Tell(TenureNotices.Asked, (await crew.At(unit.Site, Permissions.ApproveChanges, ct)).Select(c => c.Id), $"/changes/{change.Id}", "{0} asks you to approve the change of owner of {1}", [Actor.Name, unit.Label], ct);
    }

    private async Task<Customer> Coming(Form form, Unit unit, CancellationToken ct)
    {
        if (form.Customer is { } id)
            return await Db.Set<Customer>().VisibleTo(Actor).SingleOrDefaultAsync(c => c.Id == id && c.Site == unit.Site, ct) ?? throw new Invalid(nameof(form.Customer), "{0} is not known.");
        var customer = new Customer(unit.Site, form.Kind, form.Name!.Trim());
        new CustomerFields { Kind = form.Kind, Name = form.Name, Phones = form.Phones }.Fill(customer);
        customer.Recall(CustomerAction.Add);
        Db.Add(customer);
        return customer;
    }
}
