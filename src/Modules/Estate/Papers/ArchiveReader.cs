using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Files;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>The file of units or customers: the papers in it, and what is missing of those it must hold (档案完整率).
/// Asked only by whoever has looked whether the actor may see them.</summary>
public sealed class ArchiveReader(Db db, Actor actor, Stories stories, PaperSecrets secrets, TimeProvider clock)
{
    /// <param name="Required">How many papers must be there; of these <paramref name="Held"/> are and hold.</param>
    public sealed record View(int Required, int Held, IReadOnlyList<Gap> Gaps, IReadOnlyList<Line> Papers)
    {
        /// <summary>In hundredths; a file of which nothing is required is complete.</summary>
        public int Percent => Required == 0 ? 100 : Held * 100 / Required;
    }

    public sealed record Gap(PaperKindId Kind, string Title, UnitId Unit, string House, CustomerId Customer, string Name, PaperStanding Standing);

    /// <param name="Number">Masked.</param>
    public sealed record Line(PaperId Id, string Kind, string? House, string? Name, CustomerId? Customer, string? Number, DateOnly? IssuedOn, DateOnly? ExpiresOn, PaperStanding Standing, string? Shelf, string? Note, string AddedBy, DateTimeOffset AddedAt, IReadOnlyList<Scan> Scans, int Version);

    public sealed record Scan(AttachmentId Id, string Name, FileFamily Family)
    {
        public string Href => $"/files/{Id}";
    }

    public async Task<View> Of(IReadOnlyCollection<UnitId> units, IReadOnlyCollection<CustomerId> customers, CancellationToken ct)
    {
        if (!actor.May(Permissions.Papers)) return new(0, 0, [], []);
        var today = Shown.DayOf(clock.GetUtcNow());
        var demands = await Demands.On(db, today).Where(d => units.Contains(d.Unit) || customers.Contains(d.Customer)).ToListAsync(ct);
        var papers = await db.Set<Paper>().AsNoTracking().VisibleTo(actor).Where(p => p.WithdrawnAt == null && (p.Unit != null && units.Contains(p.Unit.Value) || p.Customer != null && customers.Contains(p.Customer.Value)))
            .OrderByDescending(p => p.AddedAt).ThenByDescending(p => p.Id).ToListAsync(ct);
        var kinds = await db.Set<PaperKind>().AsNoTracking().ToDictionaryAsync(k => k.Id, ct);
        var houses = await Houses(demands.Select(d => d.Unit).Concat(papers.Select(p => p.Unit).OfType<UnitId>()), ct);
        var names = await Names(demands.Select(d => d.Customer).Concat(papers.Select(p => p.Customer).OfType<CustomerId>()), ct);
        var files = (await stories.FilesByThing([.. papers.Select(p => p.Key)], ct)).ToLookup(f => f.Thing, f => f.File);
        var gaps = demands.Where(d => d.Standing != (int)PaperStanding.OnFile).OrderBy(d => d.Standing).ThenBy(d => kinds[d.Kind].Order)
            .Select(d => new Gap(d.Kind, kinds[d.Kind].Title, d.Unit, houses[d.Unit], d.Customer, names[d.Customer], (PaperStanding)d.Standing));
        return new(demands.Count, demands.Count(d => d.Standing >= (int)PaperStanding.EndsSoon), [.. gaps], [.. papers.Select(p => new Line(p.Id, kinds[p.Kind].Title,
            p.Unit is { } unit ? houses[unit] : null, p.Customer is { } customer ? names[customer] : null, p.Customer, secrets.Masked(p.Number), p.IssuedOn, p.ExpiresOn, StandingOf(p, today), p.Shelf, p.Note.Masked(), p.AddedBy, p.AddedAt,
            [.. files[p.Key].Select(f => new Scan(f.Id, f.Name, f.Family))], p.Version))]);
    }

    public static PaperStanding StandingOf(Paper paper, DateOnly day) =>
        paper.ExpiresOn is not { } last || last > day.AddDays(Demand.SoonDays) ? PaperStanding.OnFile : last >= day ? PaperStanding.EndsSoon : PaperStanding.Expired;

    private async Task<Dictionary<UnitId, string>> Houses(IEnumerable<UnitId> units, CancellationToken ct)
    {
        var ids = units.Distinct().ToArray();
        return ids.Length == 0 ? [] : await db.Set<Unit>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.Label, ct);
    }

    private async Task<Dictionary<CustomerId, string>> Names(IEnumerable<CustomerId> customers, CancellationToken ct)
    {
        var ids = customers.Distinct().ToArray();
        return ids.Length == 0 ? [] : await db.Set<Customer>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name }).ToDictionaryAsync(c => c.Id, c => Privacy.Name(actor, c.Kind, c.Name), ct);
    }
}
