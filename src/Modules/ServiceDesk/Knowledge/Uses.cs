using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>Counts which answers went into a reply, in the transaction that sends it.</summary>
public sealed class Uses(Db db, Actor actor, TimeProvider clock)
{
    public async Task Note(Request request, IReadOnlyCollection<ArticleId>? used, CancellationToken ct)
    {
        if (used is not { Count: > 0 and <= 20 }) return;
        var known = await db.Set<Article>().VisibleTo(actor).Where(a => used.Contains(a.Id)).Select(a => a.Id).ToListAsync(ct);
        db.AddRange(known.Select(a => new ArticleUse(a, request.Id, actor.Account, clock.GetUtcNow())));
    }
}
