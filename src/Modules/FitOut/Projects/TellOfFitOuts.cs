using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>What was applied for, approved, begun and finished in a home, or by a customer.</summary>
internal sealed class TellOfFitOuts(Db db, Actor actor, Catalogue texts) : ITellOfEstate
{
    private const string FitOuts = "Fit-outs";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.See) ? [new(FitOuts, "hammer", "orange")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion q, CancellationToken ct)
    {
        if (!q.Wants(FitOuts)) return [];
        var theirs = await db.Set<FitOutProject>().AsNoTracking().VisibleTo(actor).Where(p => q.Units.Contains(p.Unit) || p.Customer != null && q.Customers.Contains(p.Customer.Value)).ToListAsync(ct);
        var told = new List<EstateEvent>();
        foreach (var p in theirs)
        {
            var (first, href) = (told.Count, actor.Kind is ActorKind.Resident ? $"/portal/fit-outs/{p.Id}" : $"/fit-outs/{p.Id}");
            void Add(DateTimeOffset? at, string words, string? detail = null) { if (at is { } moment) told.Add(new(p.Id.ToString(), moment, FitOuts, texts[words, p.Number], detail, null, href)); }
            Add(p.SubmittedAt ?? p.BegunAt, p.SubmittedAt is null ? "Application for a fit-out begun, {0}" : "Fit-out applied for, {0}", p.Contractor);
            Add(p.ApprovedAt, "Fit-out approved, {0}");
            Add(p.StartedAt, "Fit-out begun on site, {0}");
            Add(p.AcceptedAt, "Fit-out accepted, {0}");
            Add(p.ArchivedAt, "File of the fit-out closed, {0}");
            told[first] = told[first] with { State = (texts.Of(p.State), Tones.Of(p.State)) };
        }
        return [.. EstateEvent.Sort(told.Where(e => e.At >= q.Since && e.At < q.Until)).Take(q.Most)];
    }
}
