using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Counts the households that raise the same, over all complaints linked with one another; enough of them make each a group complaint (群体投诉).</summary>
public sealed class GroupWatch(Db db, SettingReader settings, Superiors superiors)
{
    /// <summary>More than this are counted as this many.</summary>
    private const int Most = 200;

    public async Task Look(Request complaint, DateTimeOffset now, CancellationToken ct)
    {
        if (complaint.Type is not RequestType.Complaint) return;
        var together = await Together(complaint, ct);
        var households = together.Where(r => r.SteppedOutAt is null).Select(Household).Concat(await Joined(together, ct)).Distinct().Count();
        if (households < await settings.Get(ComplaintSettings.GroupHouseholds, complaint.Site, now, ct)) return;
        var major = await settings.Get(ComplaintSettings.GroupIsMajor, complaint.Site, now, ct);
        foreach (var one in together.Where(r => r is { GroupSince: null, IsOpen: true, Validity: not Validity.NotValid }))
        {
            one.NoteGroup(households, major, now);
            if (major) await superiors.Tell(one, ct);
        }
    }

    /// <summary>The complaints that hang together by links, and by mergers that stand, whatever way round and however far.</summary>
    private async Task<IReadOnlyList<Request>> Together(Request complaint, CancellationToken ct)
    {
        var found = new Dictionary<RequestId, Request> { [complaint.Id] = complaint };
        for (RequestId[] edge = [complaint.Id]; edge.Length > 0 && found.Count < Most;)
        {
            var stored = await db.Set<RequestTie>().Where(t => edge.Contains(t.One) || edge.Contains(t.Other)).ToListAsync(ct);
            var ties = stored.Concat(db.Set<RequestTie>().Local.Where(t => edge.Contains(t.One) || edge.Contains(t.Other))).Where(t => t.Kind is not TieKind.Split).Distinct().ToArray();
            var near = ties.SelectMany(t => new[] { t.One, t.Other }).Where(id => !found.ContainsKey(id)).Distinct().ToArray();
            // What is tied with it counts whoever ties it: not only what they may see.
            var more = (await db.Set<Request>().Where(r => near.Contains(r.Id) && r.Type == RequestType.Complaint && r.State != RequestState.Cancelled && r.Site == complaint.Site).ToListAsync(ct))
                .Where(r => ties.Any(t => t.Kind is TieKind.Linked ? Ends(t, r.Id) : Ends(t, r.Id) && (r.MergedInto == Across(t, r.Id) || found.GetValueOrDefault(Across(t, r.Id))?.MergedInto == r.Id))).ToArray();
            foreach (var one in more) found[one.Id] = one;
            edge = [.. more.Select(r => r.Id)];
        }
        return [.. found.Values];
    }

    private static bool Ends(RequestTie tie, RequestId id) => tie.One == id || tie.Other == id;
    private static RequestId Across(RequestTie tie, RequestId id) => tie.One == id ? tie.Other : tie.One;

    /// <summary>The households that joined one of them, those included that join in this moment.</summary>
    private async Task<IEnumerable<string>> Joined(IReadOnlyList<Request> together, CancellationToken ct)
    {
        var ids = together.Select(r => r.Id).ToArray();
        await db.Set<Joiner>().Where(j => ids.Contains(j.Request)).Still().LoadAsync(ct);
        return db.Set<Joiner>().Local.Where(j => j.IsStill && ids.Contains(j.Request)).Select(j => j.Household);
    }

    /// <summary>One home counts once, however often it complains; without a home, whoever complains.</summary>
    private static string Household(Request r) => Joiner.HouseholdOf(r.Unit, r.Customer, r.ContactPhone) ?? r.Reporter?.ToString() ?? r.Id.ToString();
}
