using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Digests.Topics;
using Steward.ServiceDesk.Imports;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.OpenDoor;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Retention;

/// <summary>Takes the persons out of requests: caller, joiners, what was said then and at call-backs, recordings and signatures, the work done for them,
/// the proposal to a complaint, and what the register or the other system it came from had sent.</summary>
public sealed class Anonymising(Db db, Discarding discarding, TimeProvider clock)
{
    /// <summary>Whoever brought them and whoever joined.</summary>
    public async Task Of(IReadOnlyCollection<Request> requests, CancellationToken ct)
    {
        var ids = requests.Select(r => r.Id).ToArray();
        await Callers(requests, ct);
        await Joiners(db.Set<Joiner>().Where(j => ids.Contains(j.Request)), ct);
    }

    public async Task Joiners(IQueryable<Joiner> joiners, CancellationToken ct)
    {
        var all = await joiners.ToListAsync(ct);
        var (ids, names) = (all.Select(j => j.Id).ToArray(), all.ToDictionary(j => j.Id, j => j.ContactName));
        foreach (var call in await db.Set<CallBack>().Where(c => c.Joiner != null && ids.Contains(c.Joiner.Value)).ToListAsync(ct)) Forget(call, names[call.Joiner!.Value]);
        foreach (var joiner in all) Forget(joiner);
    }

    public async Task Callers(IReadOnlyCollection<Request> requests, CancellationToken ct)
    {
        var (ids, keys, now) = (requests.Select(r => r.Id).ToArray(), requests.Select(r => r.Key).ToArray(), clock.GetUtcNow());
        var names = requests.ToDictionary(r => r.Key, r => r.ContactName);
        foreach (var remark in await db.Set<Remark>().Where(r => keys.Contains(r.Thing)).ToListAsync(ct))
            db.Entry(remark).Property(r => r.Words).CurrentValue = Redacted.Of(remark.Words, names[remark.Thing]) ?? "***";
        await discarding.Of(db.Set<Attachment>().Where(a => keys.Contains(a.Thing) && (a.Kind == AttachmentKind.Voice || a.Kind == AttachmentKind.Signature)), ct);
        foreach (var call in await db.Set<CallBack>().Where(c => ids.Contains(c.Request)).ToListAsync(ct)) Forget(call, names[call.Request.Value]);
        foreach (var report in await db.Set<OutsideReport>().Where(r => ids.Contains(r.Request)).ToListAsync(ct)) Forget(report);
        await Proposals(ids, names, ct);
        await Orders(ids, names, ct);
        db.RemoveRange(await db.Set<ImportedOriginal>().Where(o => ids.Contains(o.Request)).ToListAsync(ct));
        db.RemoveRange(await db.Set<FormerContact>().Where(f => ids.Contains(f.Request)).ToListAsync(ct));
        await Traces(names, ct);
        foreach (var request in requests) request.Anonymise(now);
    }

    private async Task Proposals(RequestId[] ids, IReadOnlyDictionary<Guid, string?> names, CancellationToken ct)
    {
        var proposals = await db.Set<ComplaintProposal>().Where(p => ids.Contains(p.Request)).ToListAsync(ct);
        foreach (var proposal in proposals) Blur(proposal, names[proposal.Request.Value], nameof(proposal.Body), nameof(proposal.Verdict));
        await Traces(proposals.ToDictionary(p => p.Key, p => names[p.Request.Value]), ct);
    }

    private async Task Orders(RequestId[] ids, IReadOnlyDictionary<Guid, string?> names, CancellationToken ct)
    {
        var orders = await db.Set<WorkOrder>().Where(o => ids.Contains(o.Request)).ToListAsync(ct);
        foreach (var order in orders)
        {
            // Whoever signed or agreed may be another than who brought it: their name is in none of the words that stay.
            foreach (var name in new[] { names[order.Request.Value], order.SignedBy, order.AgreedBy })
                Blur(order, name, nameof(order.Task), nameof(order.Findings), nameof(order.Result), nameof(order.QuoteNote), nameof(order.GradeWords));
            (db.Entry(order).Property(o => o.SignedBy).CurrentValue, db.Entry(order).Property(o => o.AgreedBy).CurrentValue) = (null, null);
        }
        var keys = orders.Select(o => o.Key).ToArray();
        await discarding.Of(db.Set<Attachment>().Where(a => keys.Contains(a.Thing) && (a.Kind == AttachmentKind.Voice || a.Kind == AttachmentKind.Signature)), ct);
        await db.Blur(keys, move => move.Action == nameof(WorkOrderAction.Agree) ? null : Redacted.Of(move.Note, names[orders.Single(o => o.Key == move.Thing).Request.Value]), ct);
    }

    private Task Traces(IReadOnlyDictionary<Guid, string?> names, CancellationToken ct) => db.Blur([.. names.Keys], move => Redacted.Of(move.Note, names[move.Thing]), ct);

    private void Blur(object thing, string? name, params string[] fields)
    {
        foreach (var words in fields.Select(f => db.Entry(thing).Property(f))) words.CurrentValue = Redacted.Of((string?)words.CurrentValue, name) ?? (words.Metadata.IsNullable ? null : "***");
    }

    private void Forget(CallBack call, string? name) => Blur(call, name, nameof(call.Words));

    private void Forget(OutsideReport report)
    {
        var entry = db.Entry(report);
        (entry.Property(r => r.Email).CurrentValue, entry.Property(r => r.Address).CurrentValue, entry.Property(r => r.MediaUrl).CurrentValue) = (null, null, null);
        (entry.Property(r => r.Latitude).CurrentValue, entry.Property(r => r.Longitude).CurrentValue) = (null, null);
    }

    private void Forget(Joiner joiner)
    {
        var entry = db.Entry(joiner);
        (entry.Property(j => j.ContactName).CurrentValue, entry.Property(j => j.ContactPhone).CurrentValue, entry.Property(j => j.Words).CurrentValue) = (null, null, Redacted.Of(joiner.Words, joiner.ContactName));
        (entry.Property(j => j.Customer).CurrentValue, entry.Property(j => j.Reporter).CurrentValue) = (null, null);
    }
}
