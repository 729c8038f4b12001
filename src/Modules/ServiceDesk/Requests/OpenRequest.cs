using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Logs what a customer brings, by telephone, at the counter or from another system.</summary>
public sealed class OpenRequest(Work work, Numbers numbers, IEstate estate) : Create<OpenRequest.Form, RequestId>(work, Permissions.Open)
{
    public sealed class Form
    {
        public RequestType Type { get; set; } = RequestType.Repair;
        public Channel Channel { get; set; }
        public SiteId? Site { get; set; }
        public UnitId? Unit { get; set; }
        public CustomerId? Customer { get; set; }
        public CategoryId? Category { get; set; }
        [Required, StringLength(200, MinimumLength = 2)] public string Subject { get; set; } = "";
        [StringLength(20000)] public string? Details { get; set; }
        [StringLength(200)] public string? Place { get; set; }
        public Urgency Urgency { get; set; }
        public Area Area { get; set; }
        [StringLength(80)] public string? ContactName { get; set; }
        [StringLength(20)] public string? ContactPhone { get; set; }
    }

    protected override async Task<RequestId> Handle(Form form, CancellationToken ct)
    {
        var unit = form.Unit is { } id ? (await estate.Units([id], ct)).GetValueOrDefault(id) ?? throw new Invalid(nameof(form.Unit), "{0} is not known.") : null;
        var site = unit?.Site ?? form.Site ?? (Actor.Sites.Count == 1 ? Actor.Sites.Single() : throw new Invalid(nameof(form.Site), "{0} is needed."));
        if (!Actor.Sites.Contains(site)) throw new NotFound();
        var request = new Request(site, await numbers.Next("WX", ct), form.Type, form.Channel, form.Subject.Trim(), Now)
        {
            Unit = form.Unit, Building = unit?.Building, Customer = form.Customer, Category = form.Category, Details = form.Details, Place = form.Place,
            Urgency = form.Urgency, Area = form.Area, ContactName = form.ContactName, ContactPhone = form.ContactPhone,
        };
        Db.Add(request);
        Refresh($"requests:{site}");
        return request.Id;
    }
}
