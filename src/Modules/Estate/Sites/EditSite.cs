using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>Changes a site's name, code, address or telephone.</summary>
public sealed class EditSite(Work work) : Change<SiteId, SiteFields>(work, Permissions.Sites)
{
    protected override async Task Handle(SiteId id, SiteFields form, CancellationToken ct)
    {
        var site = await Db.Set<Site>().VisibleTo(Actor).Where(s => s.Id == id).OrNotFound(ct);
        site.Describe(form.Name.Trim(), form.Code.Trim(), form.Address, form.ServiceTelephone, form.EmergencyTelephone);
    }
}
