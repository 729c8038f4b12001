using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>A resident has the same trouble as neighbours reported before (我也遇到): from now on they follow that request.</summary>
public sealed class JoinAsResident(Work work, Joining joining, GroupWatch groups, IEstate estate, Enclosures enclosures) : Change<RequestId, JoinAsResident.Form>(work, Permissions.Portal)
{
    public sealed class Form
    {
        [StringLength(4000)] public string? Words { get; set; }
        /// <summary>Where exactly they see it.</summary>
        [StringLength(200)] public string? Spot { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Voice { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().OpenToNeighbours(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var home = (await estate.Units(Actor.Reach<UnitId>(), ct)).Values.Where(u => u.Site == request.Site).OrderBy(u => u.Building == request.Building ? 0 : 1).ThenBy(u => u.Label, StringComparer.Ordinal).FirstOrDefault();
        await joining.Join(request, new(id, request.Site, Channel.Portal, Actor.Account, Actor.Name, Now)
        {
            Reporter = Actor.Account, ContactName = await estate.NameOf(Actor, ct), ContactPhone = Actor.Phone, Unit = home?.Id, Words = Said(form),
            Customer = (await estate.Customers(Actor.Reach<CustomerId>(), ct)).Values.Where(c => c.Site == request.Site).OrderBy(c => c.Id.Value).FirstOrDefault()?.Id,
        }, ct);
        await enclosures.Put(request, form.Words, form.Photos, form.Voice, isPublic: true, ct: ct);
        await groups.Look(request, Now, ct);
        Announce(request.JoinedBy(Actor));
        Refresh(request.Topic());
    }

    /// <summary>The place before the words, as far as there is room for both.</summary>
    private static string? Said(Form form) =>
        string.Join('\n', new[] { form.Spot.OrNull(), form.Words.OrNull() }.Where(w => w is not null)).OrNull() is { } said ? said[..Math.Min(said.Length, 4000)] : null;
}
