using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>Somebody in passing reports what is wrong at a point; nobody asks who they are. What comes back is the key to following it.</summary>
public sealed class ReportHere(Work work, Numbers numbers, Requests.Intake intake, Attachments attachments, Restraint restraint, SettingReader settings) : Create<ReportHere.Form, PassByReportId>(work, Permission.Anyone)
{
    public sealed class Form
    {
        /// <summary>The code of the label.</summary>
        [Required, StringLength(40)] public string Code { get; set; } = "";
        public CategoryId? Kind { get; set; }
        [StringLength(2000)] public string? Words { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        [StringLength(80)] public string? ContactName { get; set; }
        [StringLength(20)] public string? ContactPhone { get; set; }
        /// <summary>People do not see this field; programs that fill in every field do.</summary>
        public string? Website { get; set; }
    }

    protected override async Task<PassByReportId> Handle(Form form, CancellationToken ct)
    {
        if (!string.IsNullOrEmpty(form.Website)) throw new Invalid(nameof(form.Website), "Please leave this field empty and send it again.");
        var point = await Db.Set<Point>().SingleOrDefaultAsync(p => p.Code == form.Code && !p.Retired, ct) ?? throw new Refused(Point.IsGone);
        await restraint.Restrain(point, Now, ct);
        if (form.Photos?.Count > await settings.Get(PointSettings.Photos, point.Site, ct: ct)) throw new Invalid(nameof(form.Photos), "At most {1} photos.", await settings.Get(PointSettings.Photos, point.Site, ct: ct));
        if (form.ContactPhone.OrNull() is { } phone && (Phones.In(phone) is not { } digits || digits.Count(char.IsDigit) < 5)) throw new Invalid(nameof(form.ContactPhone), "{0} is not a telephone number.");
        var request = await Open(point, form, ct);
        Db.Add(request);
        await attachments.AddPhotosOnly(request, form.Photos, isPublic: true, ct);
        var report = new PassByReport(point.Id, request.Id, false, restraint.Address, restraint.Sender, Now);
        Db.Add(report);
        Announce(request.Opened(Actor));
        Refresh(request.Topic());
        return report.Id;
    }

    private async Task<Request> Open(Point point, Form form, CancellationToken ct)
    {
        var kind = form.Kind ?? point.Category;
        var fields = new RequestFields
        {
            Type = point.Type, Channel = Channel.QrCode, Category = kind, Subject = await Subject(point, form, kind, ct), Details = form.Words,
            Place = point.Entrance is null ? point.Name : $"{point.Entrance} {point.Name}", Area = Area.Public, ContactName = form.ContactName, ContactPhone = form.ContactPhone,
        };
        var request = new Request(point.Site, await numbers.Next("WX", ct), fields.Type, fields.Channel, fields.Subject, Now) { Point = point.Id };
        await intake.Write(request, fields, new(point.Site, null, point.Building), ct);
        return request;
    }

    /// <summary>The first words, or the kind when there are none: what a photo shows need not be written.</summary>
    private async Task<string> Subject(Point point, Form form, CategoryId? kind, CancellationToken ct)
    {
        if (Headline.Of(form.Words) is { } words) return words;
        if (form.Photos is not { Count: > 0 } && form.Kind is null) throw new Invalid(nameof(form.Words), "Please say in a few words what it is, choose the kind, or take a photo.");
        return kind is { } id && await Db.Set<Category>().SingleOrDefaultAsync(c => c.Id == id, ct) is { } category ? $"{category.Title} · {point.Name}" : point.Name;
    }
}
