using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Gives many requests to one colleague; those already done with are left as they are. Answers how many were given.</summary>
public sealed class AssignRequests(Work work, Colleagues colleagues) : Create<AssignRequests.Form, int>(work, Permissions.Direct)
{
    public sealed class Form
    {
        public List<RequestId> Ids { get; set; } = [];
        [Required] public AccountId? To { get; set; }
    }

    protected override async Task<int> Handle(Form form, CancellationToken ct)
    {
        if (form.Ids.Count == 0) throw new Refused("Tick the requests first.");
        var requests = await Db.Set<Request>().VisibleTo(Actor).Where(r => form.Ids.Contains(r.Id)).Open().ToListAsync(ct);
        foreach (var site in requests.GroupBy(r => r.Site))
        {
            var colleague = await colleagues.Handler(site.Key, form.To!.Value, nameof(form.To), ct);
            foreach (var request in site)
            {
                request.RefuseWhomItIsAbout(Actor);
                if (request.IsAbout(colleague.Id)) throw new Refused("{0} is a complaint about this colleague: choose somebody else for it.", request.Number);
                request.Assign(colleague.Id, colleague.Name, null, Actor);
                Announce(request.Taken(Actor));
                Refresh(request.Topic());
            }
        }
        return requests.Count;
    }
}
