using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Hours;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>What the permit on a door is good for.</summary>
public enum PermitStanding
{
    [Tone("green")] Valid,
    [Tone("yellow")] NotYet,
    [Tone("red")] Expired,
    [Tone("red")] Stopped,
    [Tone("orange")] Superseded,
    [Tone("secondary")] Over,
}

/// <summary>What anybody who scans the permit on a door is shown: whether it holds, for what and when; nothing about persons.</summary>
public sealed class PermitFace(Work work, IEstate estate, HoursBook hours) : Query<string, PermitFace.View>(work, Permission.Anyone)
{
    public sealed record View(PermitStanding Standing, string Site, string? SitePhone, string House, string Number, int Edition, DateOnly From, DateOnly Until, string Works, string Workday, string Weekend, string Holiday, bool MayNoise, DateTimeOffset? Change);

    protected override async Task<View> Handle(string code, CancellationToken ct)
    {
        var permit = await Db.Set<WorkPermit>().Where(p => p.Code == code).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == permit.FitOut, ct);
        var last = await Db.Set<WorkPermit>().Where(p => p.FitOut == project.Id).MaxAsync(p => p.Edition, ct);
        var site = (await estate.Sites([project.Site], ct))[project.Site];
        var today = Shown.DayOf(Now);
        var (allowed, now) = (await hours.Of(project.Site, today, ct), (await hours.At([project.Site], Now, ct))[project.Site]);
        var standing = permit.Edition < last ? PermitStanding.Superseded : StandingOf(project, await Db.Set<Violation>().HoldWorkIn(project.Id).AnyAsync(ct), permit.From, permit.Until, today);
        return new(standing, site.Name, site.Phone, (await estate.Units([project.Unit], ct))[project.Unit].Label, permit.Number, permit.Edition, permit.From, permit.Until, permit.Works.Masked(),
            Window.Write(allowed.Workday), Window.Write(allowed.Weekend), Window.Write(allowed.Holiday), now.Allowed, now.Until);
    }

    /// <summary>Of the last edition.</summary>
    /// <param name="held">A violation that stopped the work is open.</param>
    internal static PermitStanding StandingOf(FitOutProject project, bool held, DateOnly from, DateOnly until, DateOnly today) =>
        !project.IsOnSite                             ? PermitStanding.Over :
        held || project.State is ProjectState.Stopped ? PermitStanding.Stopped :
        today > until                                 ? PermitStanding.Expired :
        today < from                                  ? PermitStanding.NotYet : PermitStanding.Valid;
}
