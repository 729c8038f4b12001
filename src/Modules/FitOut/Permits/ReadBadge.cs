using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>What the gate's phone shows of a badge, by its code or by the number printed on it (ZJ-2026-00012, or the last digits alone).</summary>
public sealed class ReadBadge(Work work, IEstate estate) : Query<string, ReadBadge.View>(work, Permissions.Badges)
{
    public sealed record View(BadgeId Id, string Code, string Number, string Name, Trade Trade, string House, DateOnly From, DateOnly Until, Verdict Verdict, string? Photo, Way? LastWay, DateTimeOffset? LastAt);

    protected override async Task<View> Handle(string typed, CancellationToken ct)
    {
        var badge = await Find(typed.Trim(), ct) ?? throw new NotFound();
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == badge.FitOut, ct);
        var last = await Db.Set<BadgeScan>().Where(s => s.Badge == badge.Id).OrderByDescending(s => s.At).FirstOrDefaultAsync(ct);
        var photo = await Db.Set<Attachment>().Where(a => a.Thing == badge.Key).OrderBy(a => a.At).Select(a => (Contracts.Files.AttachmentId?)a.Id).FirstOrDefaultAsync(ct);
        return new(badge.Id, badge.Code, badge.Number, badge.Name, badge.Trade, (await estate.Units([project.Unit], ct))[project.Unit].Label, badge.From, badge.Until, Verdicts.Of(badge, project.State, await Db.Set<Violation>().HoldWorkIn(project.Id).AnyAsync(ct), Shown.DayOf(Now)),
            photo is { } id ? $"/files/{id}" : null, last?.Way, last?.At);
    }

    private async Task<Badge?> Find(string typed, CancellationToken ct)
    {
        var badges = Db.Set<Badge>().VisibleTo(Actor);
        if (await badges.SingleOrDefaultAsync(b => b.Code == typed, ct) is { } coded) return coded;
        var number = typed.ToUpperInvariant() is var upper && upper.StartsWith("ZJ", StringComparison.Ordinal) ? upper : typed;
        if (!typed.All(char.IsAsciiDigit) || typed.Length is 0 or > 8) return await badges.SingleOrDefaultAsync(b => b.Number == number, ct);
        // The digits begin anew each year, and badges of the last one are out in January: one that is out goes before one that is not.
        var (year, digits) = (Shown.DayOf(Now).Year, typed.PadLeft(5, '0'));
        string[] either = [$"ZJ-{year}-{digits}", $"ZJ-{year - 1}-{digits}"];
        return await badges.Where(b => either.Contains(b.Number)).OrderBy(b => b.State == BadgeState.Issued || b.State == BadgeState.Blocked ? 0 : 1).ThenByDescending(b => b.Number).FirstOrDefaultAsync(ct);
    }
}
