using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Another system sends a request (Open311 «POST service request»). The same reference sent twice makes one.</summary>
public sealed class ReportFromOutside(Work work, Doorkeeper door, Addresses addresses, Numbers numbers, Intake intake, SettingReader settings) : Create<ReportFromOutside.Form, OutsideReportId>(work, Permissions.OpenDoor)
{
    public sealed class Form
    {
        public string? Jurisdiction { get; set; }
        [Required(ErrorMessage = "service_code was not provided.")] public string? ServiceCode { get; set; }
        [StringLength(4000)] public string? Description { get; set; }
        public string? Latitude { get; set; }
        public string? Longitude { get; set; }
        [StringLength(200)] public string? AddressString { get; set; }
        [StringLength(60)] public string? AddressId { get; set; }
        [EmailAddress(ErrorMessage = "{0} is not an e-mail address."), StringLength(200)] public string? Email { get; set; }
        [StringLength(40)] public string? FirstName { get; set; }
        [StringLength(40)] public string? LastName { get; set; }
        [StringLength(20)] public string? Phone { get; set; }
        [StringLength(1000)] public string? MediaUrl { get; set; }
        /// <summary>The other system's own number.</summary>
        [StringLength(100)] public string? Reference { get; set; }
        /// <summary>A reporting point by its number.</summary>
        [StringLength(20)] public string? Point { get; set; }
        [StringLength(100)] public string? Spot { get; set; }
        [RegularExpression("yes|no")] public string? Urgent { get; set; }
    }

    protected override async Task<OutsideReportId> Handle(Form form, CancellationToken ct)
    {
        var (site, me) = (await door.AdmitOwn(form.Jurisdiction, ct), Actor.Account!.Value);
        if (form.Reference.OrNull() is { } reference && await Db.Set<OutsideReport>().FirstOrDefaultAsync(o => o.Client == me && o.Site == site.Id && o.Reference == reference, ct) is { } earlier) return earlier.Id;
        await Restrain(me, site.Id, ct);
        var service = await Db.Set<Category>().Service(form.ServiceCode, ct);
        var (latitude, longitude) = (Degrees(form.Latitude, "lat", 90), Degrees(form.Longitude, "long", 180));
        var spot = await addresses.Find(site.Id, form.Point ?? form.AddressId, form.AddressString, latitude is not null && longitude is not null, ct);
        if (form.MediaUrl.OrNull() is { } media && !(Uri.TryCreate(media, UriKind.Absolute, out var link) && link.Scheme is "http" or "https")) throw new Invalid("media_url", "media_url is not the address of a picture.");
        var request = await Open(form, service, site.Id, spot, ct);
        var report = new OutsideReport(request.Id, site.Id, me, Actor.Name, Now)
        {
            Reference = form.Reference.OrNull(), Address = form.AddressString.OrNull(), Latitude = latitude, Longitude = longitude, MediaUrl = form.MediaUrl.OrNull(), Email = form.Email.OrNull(),
        };
        Db.AddRange(request, report);
        Announce(request.Opened(Actor));
        Refresh(request.Topic());
        return report.Id;
    }

    private async Task<Request> Open(Form form, Category service, Contracts.Estate.SiteId site, Addresses.Spot spot, CancellationToken ct)
    {
        var fields = new RequestFields
        {
            Type = service.Type, Channel = Channel.Open311, Category = service.Id, Subject = Headline.Of(form.Description) ?? service.Title, Details = form.Description,
            Place = string.Join(' ', new[] { spot.Place, form.Spot.OrNull() }.Where(w => w is not null)).OrNull(), Urgency = form.Urgent switch { "yes" => Urgency.Urgent, _ => null },
            ContactName = Name(form.LastName.OrNull(), form.FirstName.OrNull()), ContactPhone = form.Phone,
        };
        var request = new Request(site, await numbers.Next("WX", ct), fields.Type, fields.Channel, fields.Subject, Now) { Point = spot.Point?.Id };
        await intake.Write(request, fields, new(site, spot.Unit, spot.Building), ct);
        return request;
    }

    private async Task Restrain(Contracts.Identity.AccountId me, Contracts.Estate.SiteId site, CancellationToken ct)
    {
        var hour = Now.AddHours(-1);
        if (await Db.Set<OutsideReport>().CountAsync(o => o.Client == me && o.At > hour, ct) >= await settings.Get(OpenDoorSettings.PerClient, site, ct: ct))
            throw new Refused("This client has sent too many requests within the last hour.") { IsTooOften = true };
    }

    /// <summary>«王明» and «Ming Wang»: each as its own writing has it.</summary>
    private static string? Name(string? last, string? first) =>
        last is null || first is null ? last ?? first : last.Any(c => c > 0x2E7F) ? last + first : $"{first} {last}";

    private static decimal? Degrees(string? text, string field, int most) =>
        text.OrNull() is not { } written ? null
        : decimal.TryParse(written, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? Math.Round(degrees, 6)
        : throw new Invalid(field, "{1} is in degrees, from -{2} to {2}.", field, most);
}
