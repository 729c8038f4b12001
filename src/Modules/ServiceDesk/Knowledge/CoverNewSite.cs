using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Replies;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Lets the answers and reply templates that hold in all other communities hold in one more: «for all» means those that come later too.</summary>
public sealed class CoverNewSite(Work work) : Change<SiteId, CoverNewSite.Form>(work, Permissions.KeepKnowledge)
{
    public sealed class Form
    {
        /// <summary>All the other communities.</summary>
        [Required, MinLength(1)] public IReadOnlyList<SiteId> Others { get; set; } = [];
    }

    protected override async Task Handle(SiteId site, Form form, CancellationToken ct)
    {
        var others = form.Others.Where(s => s != site).Distinct().ToArray();
        if (Actor.Kind is not ActorKind.System && !others.Append(site).All(Actor.Sites.Contains)) throw new NotFound();
        foreach (var article in await Db.Set<Article>().VisibleTo(Actor).Include(a => a.Sites).Where(a => a.Sites.Count(s => others.Contains(s.Site)) == others.Length && a.Sites.All(s => s.Site != site)).ToListAsync(ct)) article.Sites.Add(new(article.Id, site));
        foreach (var reply in await Db.Set<Reply>().VisibleTo(Actor).Include(r => r.Sites).Where(r => r.Sites.Count(s => others.Contains(s.Site)) == others.Length && r.Sites.All(s => s.Site != site)).ToListAsync(ct)) reply.Sites.Add(new(reply.Id, site));
    }
}
