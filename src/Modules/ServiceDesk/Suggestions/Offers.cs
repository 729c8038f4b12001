using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>Notes what became of the suggestions that stood beside a form when it was sent.</summary>
public sealed class Offers(Db db, TimeProvider clock)
{
    public async Task Note(Request request, RequestFields form, CancellationToken ct)
    {
        if (form.SuggestedCategory is { } suggested && await db.Set<Category>().AnyAsync(c => c.Id == suggested, ct))
            await Note(request, Aim.Category, suggested, request.Category == suggested ? Uptake.Taken : request.Category is null ? Uptake.LeftOpen : Uptake.Overruled, ct);
        if (form.SuggestedUrgency is { } urgency)
            await Note(request, Aim.Urgency, null, form.Urgency == urgency ? Uptake.Taken : form.Urgency is null ? Uptake.LeftOpen : Uptake.Overruled, ct);
    }

    private async Task Note(Request request, Aim aim, CategoryId? category, Uptake uptake, CancellationToken ct)
    {
        var offer = await db.Set<Offer>().SingleOrDefaultAsync(o => o.Request == request.Id && o.Aim == aim, ct);
        if (offer is null) db.Add(offer = new(request.Id, request.Site, aim));
        offer.Hear(category, uptake, clock.GetUtcNow());
    }
}
