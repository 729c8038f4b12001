using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Warranties;

/// <summary>Hands a defect under warranty to the developer; the request waits for them until the day by which it is due.</summary>
public sealed class HandToDeveloper(Work work, IEstate estate, SettingReader settings) : Change<RequestId, HandToDeveloper.Form>(work, Permissions.Handle)
{
    public static readonly Setting<int> Days = new("warranty.developer.days", "Days the developer has to repair under warranty", 7, 1, 90, "Common practice; may be agreed with the developer");

    public sealed class Form : Bare
    {
        [Required] public WarrantyTermId? Term { get; set; }
        [Required, StringLength(80, MinimumLength = 2)] public string HandedTo { get; set; } = "";
        /// <summary>Left open: as many days from today as the site has agreed with the developer.</summary>
        public DateOnly? DueOn { get; set; }
        [StringLength(1000)] public string? Note { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        request.RefuseWhomItIsAbout(Actor);
        var term = await Db.Set<WarrantyTerm>().SingleOrDefaultAsync(t => t.Id == form.Term, ct) ?? throw new Invalid(nameof(form.Term), "{0} is not known.");
        var (today, days) = (Shown.DayOf(Now), await settings.Get(Days, request.Site, ct: ct));
        var completed = await Completed(request, ct) ?? throw new Refused("Nobody has written down when the building was completed, so the warranty cannot be told: an administrator does it at the community's buildings.");
        var reported = Shown.DayOf(request.ReceivedAt);
        if (term.Until(completed) < reported) throw new Refused("The warranty for this ended on {0}, before it was reported.", Shown.Day(term.Until(completed)));
        var due = form.DueOn ?? today.AddDays(days);
        if (due <= today) throw new Invalid(nameof(form.DueOn), "{0} lies in the past.");
        await settings.RefuseFarAhead(form.DueOn is { } said ? RequestFilters.Start(said) : null, Now, request.Site, nameof(form.DueOn), ct);
        var claim = await Db.Set<WarrantyClaim>().VisibleTo(Actor).SingleOrDefaultAsync(c => c.Request == id, ct);
        if (claim is null) Db.Add(claim = new(id, request.Site, request.Number));
        claim.Hand(term, completed, form.HandedTo.Trim(), due, form.Note.OrNull(), Actor, Now);
        request.Wait(await Db.Set<HoldReason>().SingleAsync(r => r.Code == "developer", ct), form.HandedTo.Trim(), RequestFilters.Start(due.AddDays(1)), Actor);
        Refresh(request.Topic());
    }

    private async Task<DateOnly?> Completed(Request request, CancellationToken ct) =>
        request.Building is { } building ? (await estate.BuildingsOf([request.Site], ct)).FirstOrDefault(b => b.Id == building)?.CompletedOn : null;
}
