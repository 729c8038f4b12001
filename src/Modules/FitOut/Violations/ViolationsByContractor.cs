using Microsoft.EntityFrameworkCore;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>The violations by who works there (按装修企业), for the head: whom one meets again and again, however the name was written.</summary>
public sealed class ViolationsByContractor(Work work) : Query<ViolationsByContractor.Filter, PageOf<ViolationsByContractor.Row>>(work, Permissions.Inspect)
{
    public sealed record Filter : Listing
    {
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public sealed record Row(string? Contractor, int Found, int FitOuts, int Severe, int Stopped, int Reported, int Failed, int Open, int Late, DateOnly LastOn);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Fit-out company",  r => r.Contractor),
        new("Violations",  r => r.Found)    { Class = "num" },
        new("Fit-outs",    r => r.FitOuts)  { Class = "num" },
        new("Severe",      r => r.Severe)   { Class = "num" },
        new("Work stopped", r => r.Stopped) { Class = "num" },
        new("Reported to the authority", r => r.Reported) { Class = "num" },
        new("Failed looks", r => r.Failed)  { Class = "num" },
        new("Open",        r => r.Open)     { Class = "num" },
        new("Late",        r => r.Late)     { Class = "num" },
        new("Last found on", r => r.LastOn) { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var (today, now) = (Shown.DayOf(Now), Now);
        var rows = Db.Set<Violation>().VisibleTo(Actor).InChosenSite(Actor).Where(v => v.State != ViolationState.Dropped);
        if (filter.From is { } from) rows = rows.Where(v => v.FoundOn >= from);
        if (filter.To is { } to) rows = rows.Where(v => v.FoundOn <= to);
        if (filter.Q.OrNull() is { } words) rows = rows.Where(v => v.Contractor!.Contains(words));
        var late = (await rows.Late(today, now).GroupBy(v => v.ContractorKey).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).ToDictionary(g => g.Key ?? "", g => g.Count);
        var found = await rows.GroupBy(v => v.ContractorKey).Select(g => new
        {
            g.Key, Count = g.Count(), Projects = g.Select(v => v.Project).Distinct().Count(), Severe = g.Count(v => v.IsSevere), Stopped = g.Count(v => v.StoppedAt != null), Reported = g.Count(v => v.ReportedAt != null),
            Fails = g.Sum(v => v.Fails), Open = g.Count(v => v.ClosedOn == null), Last = g.Max(v => v.FoundOn),
        }).ToListAsync(ct);
        var names = (await rows.Where(v => v.ContractorKey != null).Select(v => new { v.ContractorKey, v.Contractor }).Distinct().ToListAsync(ct)).GroupBy(n => n.ContractorKey!).ToDictionary(g => g.Key, g => g.Select(n => n.Contractor!).OrderByDescending(n => n.Length).ThenBy(n => n, StringComparer.Ordinal).First());
        Row[] all = [.. found.Select(g => new Row(g.Key is null ? null : names[g.Key], g.Count, g.Projects, g.Severe, g.Stopped, g.Reported, g.Fails, g.Open, late.GetValueOrDefault(g.Key ?? ""), g.Last)).OrderByDescending(r => r.Found).ThenByDescending(r => r.Severe).ThenBy(r => r.Contractor ?? "", StringComparer.Ordinal)];
        return all.PageFor(filter);
    }
}
