using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Adds a caller to a request that somebody brought before (并案): they are told of its progress and called back, and nothing is filed twice.</summary>
public sealed class JoinRequest(Work work, Intake intake, Joining joining, GroupWatch groups, Enclosures enclosures) : Change<RequestId, JoinRequest.Form>(work, Permissions.Open)
{
    public sealed class Form
    {
        public CustomerId? Customer { get; set; }
        public UnitId? Unit { get; set; }
        /// <summary>The house number as typed, when the unit was not picked.</summary>
        [StringLength(60)] public string? House { get; set; }
        [StringLength(80)] public string? ContactName { get; set; }
        [StringLength(20)] public string? ContactPhone { get; set; }
        public Channel Channel { get; set; }
        /// <summary>What they say of it, in their own words.</summary>
        [StringLength(4000)] public string? Words { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Voice { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var spot = await intake.Locate(new() { Unit = form.Unit, House = form.House }, request.Site, ct);
        var phone = Phones.In(form.ContactPhone);
        if (phone is null && form.Customer is null && spot.Unit is null) throw new Invalid(nameof(form.ContactPhone), "Say who joins: a telephone number or a house number.");
        await joining.Join(request, new(id, request.Site, form.Channel, Actor.Account, Actor.Name, Now)
        {
            Customer = await intake.Customer(form.Customer, phone, request.Site, ct), Unit = spot.Unit, ContactName = form.ContactName.OrNull(), ContactPhone = phone, Words = form.Words.OrNull(),
        }, ct);
        await enclosures.Put(request, null, form.Photos, form.Voice, isPublic: true, ct: ct);
        await groups.Look(request, Now, ct);
        Announce(request.JoinedBy(Actor));
        Refresh(request.Topic());
    }
}
