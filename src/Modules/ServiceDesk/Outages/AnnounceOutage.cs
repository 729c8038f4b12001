using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Outages;

/// <summary>Announces that something is out of service, or will be (发布停运停供), for a request that is open or on its own; from now on callers join it with one key.</summary>
public sealed class AnnounceOutage(Work work, Numbers numbers, Intake intake, IEstate estate) : Create<AnnounceOutage.Form, OutageId>(work, Permissions.Direct)
{
    public sealed class Form : IValidatableObject
    {
        public SiteId? Site { get; set; }
        /// <summary>The request it is about; without one, a new one is logged and held by whoever announces; of one that is planned the clocks begin with it.</summary>
        public RequestId? Request { get; set; }
        public OutageKind Kind { get; set; }
        [Required, StringLength(100, MinimumLength = 2)] public string What { get; set; } = "";
        /// <summary>None ticked means the whole site.</summary>
        public List<BuildingId> Buildings { get; set => field = value ?? []; } = [];
        [StringLength(200)] public string? Place { get; set; }
        /// <summary>By the community's clock; now, if left open. What lies ahead is planned.</summary>
        public DateTime? Since { get; set; }
        public DateTime? ExpectedEnd { get; set; }
        [StringLength(1000)] public string? Cause { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (ExpectedEnd < Since) yield return new("It cannot end before it began.", [nameof(ExpectedEnd)]);
        }
    }

    protected override async Task<OutageId> Handle(Form form, CancellationToken ct)
    {
        var request = form.Request is { } id ? await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct) : await Open(form, ct);
        if (!request.IsOpen) throw new Refused("{0} is “{1}”: only what is still open is announced.", request.Number, request.State);
        var here = (await estate.BuildingsOf([request.Site], ct)).Select(b => b.Id).ToHashSet();
        if (!form.Buildings.All(here.Contains)) throw new Invalid(nameof(form.Buildings), "{0} is not known.");
        var outage = new Outage(request.Site, request.Id, form.Kind, form.What.Trim(), form.Since is { } since ? Shown.At(since) : Now) { Place = form.Place.OrNull() };
        outage.Buildings.AddRange(form.Buildings.Distinct().Select(b => new OutageBuilding(outage.Id, b)));
        outage.Foresee(form.ExpectedEnd is { } end ? Shown.At(end) : null, form.Cause.OrNull());
        outage.RefuseEndless(Now);
        Db.Add(outage);
        request.NoteReply();
        Announce(new OutageAnnounced(outage.Id, outage.Site, request.Id, outage.Kind.ToString(), outage.What, outage.Since, outage.Expected));
        Refresh(outage.Topic);
        Refresh(request.Topic());
        return outage.Id;
    }

    private async Task<Request> Open(Form form, CancellationToken ct)
    {
        var fields = new RequestFields
        {
            Type = RequestType.Repair, Channel = Channel.Other, Area = Area.Public, Subject = form.What, Details = form.Cause, Place = form.Place,
            Building = form.Buildings is [var only] ? only : null, Category = await Category(form.Kind, ct),
        };
        var spot = await intake.Locate(fields, form.Site, ct);
        var request = new Request(spot.Site, await numbers.Next("WX", ct), fields.Type, fields.Channel, fields.Subject.Trim(), Now);
        await intake.Write(request, fields, spot, ct);
        // What is planned is not late before it begins.
        if (form.Since is { } local && Shown.At(local) is var begins && begins > Now) request.PromiseFrom(begins);
        request.Accept(Actor);
        Db.Add(request);
        Announce(request.Opened(Actor));
        return request;
    }

    private Task<CategoryId?> Category(OutageKind kind, CancellationToken ct)
    {
        var code = kind switch { OutageKind.Lift => "lift", OutageKind.Water => "water", OutageKind.Power => "electricity", OutageKind.Gas => "gas", OutageKind.Heating => "hvac", OutageKind.Network => "monitoring", OutageKind.Access => "intercom", _ => "other" };
        return Db.Set<Category>().Where(c => c.Type == RequestType.Repair && c.Code == code && !c.Retired).Select(c => (CategoryId?)c.Id).SingleOrDefaultAsync(ct);
    }
}
