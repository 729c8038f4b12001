using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Sites;
using Steward.Estate.Units;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>Which papers must be on file: what holds today, what will, and what was decided before.</summary>
public sealed class PaperRules(Work work) : Query<PaperRules.Filter, IReadOnlyList<PaperRules.Row>>(work, Permissions.Papers)
{
    public sealed record Filter;

    /// <param name="Site">Null for all sites.</param>
    public sealed record Row(PaperRuleId Id, PaperKindId Kind, string Title, SiteId? Site, string? SiteName, OccupancyRole Role, CustomerKind? Of, UnitUse? Use, bool IsRequired, DateOnly From, RuleStanding Standing, string ByName);

    public enum RuleStanding { [Tone("green")] InForce, [Tone("azure")] ToCome, [Tone("secondary")] Superseded }

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var kinds = await Db.Set<PaperKind>().ToDictionaryAsync(k => k.Id, ct);
        var sites = await Db.Set<Site>().Where(s => Actor.Sites.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        var rules = (await Db.Set<PaperRule>().ToListAsync(ct)).Where(r => r.Site is null || sites.ContainsKey(r.Site.Value)).ToArray();
        return [.. rules.OrderBy(r => kinds[r.Kind].Order).ThenBy(r => r.Role).ThenBy(r => r.Site is not null).ThenBy(r => r.Of).ThenBy(r => r.Use).ThenByDescending(r => r.From).ThenByDescending(r => r.At)
            .Select(r => new Row(r.Id, r.Kind, kinds[r.Kind].Title, r.Site, r.Site is { } site ? sites[site] : null, r.Role, r.Of, r.Use, r.IsRequired, r.From, StandingOf(r, rules, today), r.ByName))];
    }

    private static RuleStanding StandingOf(PaperRule rule, PaperRule[] all, DateOnly today) => rule.From > today ? RuleStanding.ToCome
        : all.Any(l => l.From <= today && l.Kind == rule.Kind && l.Site == rule.Site && l.Role == rule.Role && l.Of == rule.Of && l.Use == rule.Use && (l.From > rule.From || l.From == rule.From && l.At > rule.At)) ? RuleStanding.Superseded : RuleStanding.InForce;
}
