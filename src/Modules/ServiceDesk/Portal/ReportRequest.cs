using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Portal;

/// <summary>A resident reports something from home or from the public areas, with photos and a recording if they like.</summary>
public sealed class ReportRequest(Work work, Numbers numbers, Requests.Intake intake, IEstate estate, Enclosures enclosures, SettingReader settings) : Create<ReportRequest.Form, RequestId>(work, Permissions.Portal)
{
    public class Form
    {
        public RequestType Type { get; set; } = RequestType.Repair;
        /// <summary>One of the reporter's units, or one of their communities when it is about a public area.</summary>
        [Required] public Guid? Where { get; set; }
        public CategoryId? Kind { get; set; }
        [StringLength(4000)] public string? Words { get; set; }
        /// <summary>Which public place, or where in the home.</summary>
        [StringLength(200)] public string? Spot { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Voice { get; set; }
        /// <summary>When the reporter is at home, by the community's clock.</summary>
        public DateTime? PreferredTime { get; set; }
        /// <summary>Portal, or WeChat when it comes from there.</summary>
        public Channel Channel { get; set; } = Channel.Portal;
    }

    protected override async Task<RequestId> Handle(Form form, CancellationToken ct)
    {
        var (unit, site) = Place(form);
        var fields = new RequestFields
        {
            Type = form.Type, Channel = form.Channel is Channel.WeChat ? Channel.WeChat : Channel.Portal, Category = form.Kind, Subject = await Subject(form, ct), Details = form.Words,
            Unit = unit, Place = form.Spot, Area = unit is null ? Area.Public : Area.Private, ContactName = await estate.NameOf(Actor, ct), ContactPhone = Actor.Phone, AppointmentFrom = Future(form.PreferredTime),
        };
        var spot = await intake.Locate(fields, site, ct);
        await settings.RefuseFarAhead(form.PreferredTime is { } wanted ? Shown.At(wanted) : null, Now, spot.Site, nameof(form.PreferredTime), ct);
        var request = new Request(spot.Site, await numbers.Next("WX", ct), form.Type, fields.Channel, fields.Subject, Now) { Reporter = Actor.Account };
        await intake.Write(request, fields, spot, ct);
        Db.Add(request);
        await enclosures.Put(request, null, form.Photos, form.Voice, isPublic: true, ct: ct);
        Announce(request.Opened(Actor));
        Refresh(request.Topic());
        return request.Id;
    }

    private (UnitId? Unit, SiteId? Site) Place(Form form)
    {
        if (UnitId.From(form.Where!.Value) is var unit && Actor.Reach<UnitId>().Contains(unit)) return (unit, null);
        return SiteId.From(form.Where.Value) is var site && Actor.Sites.Contains(site) ? (null, site) : throw new Invalid(nameof(form.Where), "{0} is not known.");
    }

    /// <summary>The first words, or the kind when there are none: what a photo shows need not be written.</summary>
    private async Task<string> Subject(Form form, CancellationToken ct)
    {
        if (Headline.Of(form.Words) is { } words) return words;
        if (form.Kind is { } kind && await Db.Set<Category>().Where(c => c.Id == kind).SingleOrDefaultAsync(ct) is { } category) return category.Title;
        throw new Invalid(nameof(form.Words), form.Photos is { Count: > 0 } || form.Voice is { Count: > 0 } ? "Please say in a few words what it is, or choose the kind." : "{0} is needed.");
    }

    private DateTime? Future(DateTime? local) =>
        local is { } at && Shown.At(at) < Now.AddMinutes(-5) ? throw new Invalid(nameof(Form.PreferredTime), "{0} is in the past.") : local;
}
