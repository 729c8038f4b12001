using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;

namespace Steward.ServiceDesk.Points;

/// <summary>Makes a place one that anybody may report from.</summary>
public sealed class AddPoint(Work work, Numbers numbers, IEstate estate, Rulebook rules) : Create<AddPoint.Form, PointId>(work, Permissions.KeepPoints)
{
    public sealed class Form : PointForm
    {
        public SiteId? Site { get; set; }
    }

    protected override async Task<PointId> Handle(Form form, CancellationToken ct)
    {
        var site = form.Site ?? (Actor.Sites.Count == 1 ? Actor.Sites.Single() : throw new Invalid(nameof(form.Site), "{0} is needed."));
        if (!Actor.Sites.Contains(site)) throw new NotFound();
        var point = new Point(site, await numbers.Next("BD", ct), form.Kind, form.Name);
        await form.Write(point, estate, rules, ct);
        Db.Add(point);
        return point.Id;
    }
}
