using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>Takes a site under care; who adds it works there from then on.</summary>
public sealed class AddSite(Work work) : Create<SiteFields, SiteId>(work, Permissions.Sites)
{
    protected override async Task<SiteId> Handle(SiteFields form, CancellationToken ct)
    {
        var site = new Site(form.Name.Trim(), form.Code.Trim());
        site.Describe(site.Name, site.Code, form.Address, form.ServiceTelephone, form.EmergencyTelephone);
        var others = await Db.Set<Site>().Select(s => s.Id).ToListAsync(ct);
        Db.Add(site);
        if (Actor.Account is { } me) Db.Add(new Assignment(me, site.Id));
        Announce(new SiteAdded(site.Id, others));
        return site.Id;
    }
}
