using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Outages;

/// <summary>Tells everybody what is new about an outage, and when it is now expected to end.</summary>
public sealed class UpdateOutage(Work work, Remarks remarks) : Change<OutageId, UpdateOutage.Form>(work, Permissions.Direct)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(2000, MinimumLength = 2)] public string Words { get; set; } = "";
        public DateTime? ExpectedEnd { get; set; }
        [StringLength(1000)] public string? Cause { get; set; }
    }

    protected override async Task Handle(OutageId id, Form form, CancellationToken ct)
    {
        var outage = await Db.Set<Outage>().VisibleTo(Actor).Where(o => o.Id == id).OrNotFound(ct);
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == outage.Request).OrNotFound(ct);
        var before = outage.Expected;
        outage.Update(form.Words.Trim(), form.ExpectedEnd is { } end ? Shown.At(end) : null, form.Cause.OrNull(), Actor);
        if (outage.Expected != before) outage.RefuseEndless(Now);
        remarks.Add(request, form.Words, isPublic: true);
        request.NoteReply();
        Announce(new OutageUpdated(id, outage.Site, request.Id, outage.What, outage.LastWords!, outage.Expected));
        Refresh(outage.Topic);
        Refresh(request.Topic());
    }
}
