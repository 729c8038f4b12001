using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>A site's own closed requests as examples: the newest, no more than memory and a minute of one core allow.</summary>
public sealed class Lessons(Db db)
{
    public const int Most = 20_000;

    public async Task<IReadOnlyDictionary<Aim, IReadOnlyList<Lesson>>> Of(SiteId site, CancellationToken ct)
    {
        var current = (await db.Set<Category>().Where(c => !c.Retired).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
        var closed = await db.Set<Request>().AsNoTracking().Where(r => r.Site == site && r.State == RequestState.Closed && r.Category != null)
            .OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number).Take(Most)
            .Select(r => new { r.Subject, r.Details, r.Type, Category = r.Category!.Value, r.Urgency }).ToListAsync(ct);
        var read = closed.Select(r => (Words: Wording.Of(r.Subject, r.Details), Held: Wording.IsHeldBack(r.Subject), Row: r)).Where(r => r.Words is not null && current.Contains(r.Row.Category)).ToArray();
        return new Dictionary<Aim, IReadOnlyList<Lesson>>
        {
            [Aim.Category] = [.. read.Select(r => new Lesson(r.Words!, r.Row.Category.ToString(), r.Row.Type.ToString(), r.Held))],
            [Aim.Urgency]  = [.. read.Select(r => new Lesson(r.Words!, r.Row.Urgency.ToString(), "", r.Held))],
        };
    }
}
