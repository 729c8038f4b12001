using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Digests.Topics;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Digests;

/// <summary>Counts what the ledger read. Nothing here asks the database, the clock or the language.</summary>
public sealed class DigestFigures(SiteId site, DigestLedger.Read read, DigestPeriod period, int periods, DateTimeOffset standsAt, int repeats, DigestNames names)
{
    private const int MostLines = 15, MostLate = 12, MostMembers = 50, LeastPlace = 3;
    private readonly Case[] fresh = [.. read.Cases.Where(c => c.IsNew)];
    /// <summary>Of which promises are to be kept: what was called off, or goes on in another request, keeps and breaks none.</summary>
    private readonly Case[] promised = [.. read.Cases.Where(c => !c.IsWithdrawn)];
    private readonly string days = $"Site={site}&From={period.From:yyyy-MM-dd}&To={period.To:yyyy-MM-dd}";
    private readonly DateTimeOffset month = standsAt.AddDays(-30);

    public FlowLine All() => Flow(null, null, null, "", read.Cases);

    public IReadOnlyList<FlowLine> Types() =>
        [.. Enum.GetValues<RequestType>().Select(type => Flow(type, null, null, $"&Type={type}", [.. read.Cases.Where(c => c.Request.Type == type)])).Where(l => l.Due > 0)];

    public IReadOnlyList<FlowLine> Departments() =>
        [.. read.Cases.GroupBy(c => c.Request.Department).Select(g => g.Key is { } id && names.Of(id.Value) is { } d
            ? Flow(null, d.Name, d.English, $"&Department={id}", [.. g]) : Flow(null, null, null, $"&Missing={Missing.NoDepartment}", [.. g]))
            .OrderByDescending(l => l.Due).ThenBy(l => l.Name, StringComparer.Ordinal)];

    /// <param name="narrow">What narrows the list to this line.</param>
    private FlowLine Flow(RequestType? type, string? name, string? english, string narrow, IReadOnlyCollection<Case> cases) =>
        new(type, name, english, $"{days}{narrow}", $"Site={site}&ResolvedFrom={period.From:yyyy-MM-dd}&ResolvedTo={period.To:yyyy-MM-dd}{narrow}", $"Site={site}&Open=true&To={period.To:yyyy-MM-dd}{narrow}", cases.Count(c => c.IsCarried), cases.Count(c => c.IsNew), cases.Count(c => c.IsReopened),
            cases.Count(c => c.IsDone), cases.Count(c => c.IsWithdrawn), cases.Count(c => c.IsOpen), cases.Count(c => c.IsOpen && c.Request.ReceivedAt < month));

    public IReadOnlyList<CountLine> Categories() => Lines(r => (Type: (RequestType?)r.Type, r.Category), key =>
        key.Category is { } id && names.Of(id.Value) is { } c ? (c.Name, c.English, $"{days}&Category={id}") : ((string?)null, (string?)null, $"{days}&Type={key.Type}&Missing={Missing.NoCategory}"), key => key.Type);

    public IReadOnlyList<CountLine> Buildings() => Lines(r => r.Building, key =>
        key is { } id ? (names.Of(id.Value)?.Name, (string?)null, $"{days}&Building={id}") : (null, null, $"{days}&Missing={Missing.NoBuilding}"), _ => null);

    private IReadOnlyList<CountLine> Lines<TKey>(Func<Request, TKey> key, Func<TKey, (string? Name, string? English, string Link)> name, Func<TKey, RequestType?> type)
    {
        var before = read.Earlier.ToLookup(e => key(e.Request), e => e.Period);
        return [.. fresh.GroupBy(c => key(c.Request)).Select(g => (g.Key, Count: g.Count(), Name: name(g.Key)))
            .OrderByDescending(g => g.Count).ThenBy(g => type(g.Key)).ThenBy(g => g.Name.Name, StringComparer.Ordinal).Take(MostLines)
            .Select(g => new CountLine(type(g.Key), g.Name.Name, g.Name.English, g.Name.Link, g.Count, Before(before[g.Key])))];
    }

    private int[] Before(IEnumerable<int> found)
    {
        var counts = new int[periods];
        foreach (var at in found) counts[at]++;
        return counts;
    }

    public IReadOnlyList<GradeLine> Grades() =>
        [.. fresh.Where(c => c.Request.Type is RequestType.Complaint).GroupBy(c => (c.Validity, c.Grade))
            .OrderBy(g => g.Key.Validity is null).ThenByDescending(g => g.Key.Grade).Select(g => new GradeLine(g.Key.Validity, g.Key.Grade, $"{days}&Type={RequestType.Complaint}&{Narrow(g.Key.Validity, g.Key.Grade)}", g.Count(), g.Count(c => c.IsOpen)))];

    private static string Narrow(Validity? validity, Grade? grade) => grade is not null ? $"Grade={grade}" : validity is not null ? $"Validity={validity}" : $"Missing={Missing.NoGrade}";

    public IReadOnlyList<TrendLine> Trend()
    {
        var past = period.Before(periods).Select((p, n) => Trend(p, [.. read.Earlier.Where(e => e.Period == n).Select(e => e.Request)]));
        return [.. past, Trend(period, [.. fresh.Select(c => c.Request)])];
    }

    private static TrendLine Trend(DigestPeriod days, Request[] requests) =>
        new(days.From, days.To, requests.Length, [.. Enum.GetValues<RequestType>().Select(type => requests.Count(r => r.Type == type))]);

    public IReadOnlyList<PromiseLine> Promises() => [.. Enum.GetValues<Goal>().Select(goal =>
    {
        var readings = promised.SelectMany(c => c.Readings).Where(r => r.Goal == goal).ToArray();
        return new PromiseLine(goal, readings.Count(r => r.MetAt is { } met && (r.DueAt is null || met <= r.DueAt) && met >= period.Start), readings.Count(IsMissed));
    }).Where(l => l.Kept + l.Missed > 0)];

    /// <summary>Fell due in these days and was not kept by then.</summary>
    private bool IsMissed(Reading r) => r.DueAt is { } due && due >= period.Start && due < standsAt && (r.MetAt is null || r.MetAt > due);

    public IReadOnlyList<LateLine> Latest() =>
        [.. promised.SelectMany(c => c.Readings.Where(r => IsMissed(r) && Delay(r) > TimeSpan.Zero).OrderByDescending(Delay).ThenBy(r => r.Goal).Take(1).Select(r => (Case: c, Reading: r)))
            .OrderByDescending(x => Delay(x.Reading)).ThenBy(x => x.Case.Request.Number, StringComparer.Ordinal).Take(MostLate)
            .Select(x => new LateLine(x.Case.Request.Id, x.Case.Request.Number, Redacted.Of(x.Case.Request.Subject, x.Case.Request.ContactName)!, names.Where(x.Case.Request), x.Reading.Goal, (int)Delay(x.Reading).TotalMinutes, x.Case.IsOpen))];

    private TimeSpan Delay(Reading r) => (r.MetAt ?? standsAt) - r.DueAt!.Value;

    public IReadOnlyList<RepeatLine> Complainants() => Repeats(r => r.Type is RequestType.Complaint ? DigestNames.Household(r) : null, names.Masked, repeats);

    public IReadOnlyList<RepeatLine> Places() => Repeats(r => r.Place is { } place && r.Area is Area.Public ? $"{r.Building}{place}" : null, names.Spot, LeastPlace);

    private IReadOnlyList<RepeatLine> Repeats(Func<Request, string?> key, Func<Request, string> name, int least)
    {
        var before = read.Earlier.Where(e => key(e.Request) is not null).ToLookup(e => key(e.Request)!, e => e.Request);
        return [.. fresh.Select(c => c.Request).Where(r => key(r) is not null).GroupBy(r => key(r)!)
            .Select(g => (Now: g.ToArray(), Whole: before[g.Key].Concat(g).ToArray())).Where(g => g.Whole.Length >= least)
            .Select(g => new RepeatLine(name(g.Now[^1]), g.Now.Length, g.Whole.Length, [.. g.Whole.TakeLast(MostMembers).Select(DigestNames.Member)]))
            .OrderByDescending(l => l.Count).ThenByDescending(l => l.Whole).ThenBy(l => l.Name, StringComparer.Ordinal).ThenBy(l => l.Members[0].Number, StringComparer.Ordinal).Take(MostLines)];
    }

    public IReadOnlyList<CauseLine> Causes() =>
        [.. read.Cases.Where(c => c.Request.Type is RequestType.Complaint && c.Request.Cause is not null && (c.IsNew || c.IsDone))
            .GroupBy(c => (c.Request.Category, Cause: c.Request.Cause!.Trim()))
            .OrderByDescending(g => g.Count()).ThenBy(g => g.First().Request.Number, StringComparer.Ordinal).Take(MostLines)
            .Select(g => (Category: names.Of(g.Key.Category?.Value), g.Key.Cause, All: g.Select(c => c.Request).ToArray()))
            .Select(g => new CauseLine(g.Category?.Name, g.Category?.English, Redacted.Of(g.Cause, g.All[0].ContactName)!, Redacted.Of(g.All[0].Remedy, g.All[0].ContactName), g.All.Length, [.. g.All.Take(MostMembers).Select(DigestNames.Member)]))];
}
