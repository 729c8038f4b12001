using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>When valves were shut that cut a unit off, and opened again.</summary>
internal sealed class TellOfNetworks(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string ShutOffs = "Supply shut off";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.SeeFacilities) ? [new(ShutOffs, "droplet", "cyan")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(ShutOffs)) return [];
        var theirs = await db.Set<ShutOff>().AsNoTracking().VisibleTo(actor).Where(s => s.At < q.Until && s.Units.Any(u => q.Units.Contains(u.Unit)))
            .Join(db.Set<NetworkNode>(), s => s.Node, n => n.Id, (s, n) => new { Shut = s, n.Label, Back = s.Units.Where(u => q.Units.Contains(u.Unit)).Select(u => u.BackAt).ToList() }).OrderByDescending(x => x.Shut.At).ThenByDescending(x => x.Shut.Id).Take(q.Most).ToListAsync(ct);
        var told = new List<EstateEvent>();
        foreach (var (s, label, back) in theirs.Select(x => (x.Shut, x.Label, x.Back)))
        {
            var on = back.Contains(null) ? s.OpenedAt : back.Max();
            told.Add(new(s.Id.ToString(), s.At, ShutOffs, texts["{0} shut off at {1}", texts.Of(s.Network), label], s.Reason, s.ByName, $"/networks/nodes/{s.Node}") { State = on is null ? (texts["Shut now"], "red") : null });
            if (on is { } open) told.Add(new(s.Id.ToString(), open, ShutOffs, texts["{0} on again at {1}", texts.Of(s.Network), label], null, s.OpenedBy, $"/networks/nodes/{s.Node}"));
        }
        return [.. EstateEvent.Sort(told.Where(e => e.At >= q.Since && e.At < q.Until)).Take(q.Most)];
    }
}
