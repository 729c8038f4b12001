using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Joins;

/// <summary>Brings customers together who brought the same, each only once.</summary>
public sealed class Joining(Db db, IEstate estate)
{
    public async Task Join(Request request, Joiner joiner, CancellationToken ct)
    {
        joiner.KnowByHome();
        if (IsFirst(request, joiner)) request.StepIn(joiner.Words);
        else db.Add(joiner);
        request.NoteJoin(joiner.Unit is { } unit ? (await estate.Units([unit], ct)).GetValueOrDefault(unit)?.Label : joiner.ContactName);
    }

    /// <summary>Whoever brought or joined the one goes on with the other. Whoever is there already is not there twice; who stepped out or went their own way comes back.</summary>
    public async Task Bring(Request from, Request into, Actor actor, DateTimeOffset now, CancellationToken ct)
    {
        var coming = await db.Set<Joiner>().Where(j => j.Request == from.Id).Still().OrderBy(j => j.JoinedAt).ToListAsync(ct);
        var there = await db.Set<Joiner>().Where(j => j.Request == into.Id).ToListAsync(ct);
        IEnumerable<Joiner> first = from.SteppedOutAt is null ? [First(from, into, actor, now)] : [];
        foreach (var joiner in first.Concat(coming.Select(j => Copy(j, into, j.From ?? from.Id))))
        {
            joiner.KnowByHome();
            if (!IsSomebody(joiner)) continue;
            if (IsFirst(into, joiner))
            {
                if (into.SteppedOutAt is not null) into.StepIn();
                continue;
            }
            if (there.FirstOrDefault(t => IsSame(t, joiner)) is { } back) back.ComeBack();
            else
            {
                db.Add(joiner);
                there.Add(joiner);
            }
        }
    }

    /// <summary>Those who came with it leave with it, wherever they have got to by further mergers; and so do those of what had been merged into it before.</summary>
    public async Task Return(RequestId from, Request into, CancellationToken ct)
    {
        var theirs = await MergedInto(from, ct);
        for (var at = into; at is not null; at = at.MergedInto is { } further ? await db.Set<Request>().SingleAsync(r => r.Id == further, ct) : null)
            foreach (var joiner in await db.Set<Joiner>().Still().Where(j => j.Request == at.Id && j.From != null && theirs.Contains(j.From.Value)).ToListAsync(ct)) joiner.GoOnWith(from);
    }

    /// <summary>It, and whatever goes on in it at first or second hand.</summary>
    private async Task<List<RequestId>> MergedInto(RequestId id, CancellationToken ct)
    {
        var found = new List<RequestId> { id };
        for (RequestId[] next = [id]; next.Length > 0; found.AddRange(next))
            next = await db.Set<Request>().Where(r => r.MergedInto != null && next.Contains(r.MergedInto.Value)).Select(r => r.Id).ToArrayAsync(ct);
        return found;
    }

    private static Joiner First(Request from, Request into, Actor actor, DateTimeOffset now) => new(into.Id, into.Site, from.Channel, actor.Account, actor.Name, now)
    {
        Customer = from.Customer, Unit = from.Unit, ContactName = from.ContactName, ContactPhone = from.ContactPhone, Reporter = from.Reporter, Words = Short(from.Details ?? from.Subject), From = from.Id,
    };

    private static Joiner Copy(Joiner j, Request into, RequestId from) => new(into.Id, into.Site, j.Channel, j.By, j.ByName, j.JoinedAt)
    {
        Customer = j.Customer, Unit = j.Unit, ContactName = j.ContactName, ContactPhone = j.ContactPhone, Reporter = j.Reporter, Words = j.Words, From = from,
    };

    /// <summary>Whoever is known by nothing but the house number is whoever of that home is there already.</summary>
    private static bool IsFirst(Request request, Joiner joiner) => Same(request.Customer, joiner.Customer) || Same(request.ContactPhone, joiner.ContactPhone) || Same(request.Reporter, joiner.Reporter) || Same(request.Unit, joiner.OnlyHome) && !Terms.HasNobody(request);
    private static bool IsSame(Joiner one, Joiner other) => Same(one.Customer, other.Customer) || Same(one.ContactPhone, other.ContactPhone) || Same(one.Reporter, other.Reporter) || Same(one.Unit, other.OnlyHome);
    private static bool IsSomebody(Joiner joiner) => joiner.Customer is not null || joiner.ContactPhone is not null || joiner.Reporter is not null || joiner.Unit is not null || joiner.ContactName is not null;
    private static bool Same<T>(T? one, T? other) => one is not null && one.Equals(other);
    private static string Short(string words) => words.Length <= 4000 ? words : words[..4000];
}
