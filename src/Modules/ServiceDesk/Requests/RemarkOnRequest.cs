using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Adds words to a request: for colleagues only, or for the customer to read as well.</summary>
public sealed class RemarkOnRequest(Work work, Remarks remarks) : Change<RequestId, RemarkOnRequest.Form>(work, Permissions.Handle)
{
    public sealed class Form
    {
        [Required, StringLength(4000, MinimumLength = 1)] public string Words { get; set; } = "";
        public bool CustomerMayRead { get; set; }
    }

    protected override async Task Handle(RequestId id, Form form, CancellationToken ct)
    {
        var request = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        remarks.Add(request, form.Words, form.CustomerMayRead);
        Refresh(request.Topic());
    }
}
