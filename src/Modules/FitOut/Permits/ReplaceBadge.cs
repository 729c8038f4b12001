using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Makes a lost badge anew with another code (遗失补办), for the fee of the tariff; as long as badges are issued at all.</summary>
public sealed class ReplaceBadge(Work work, Numbers numbers, ChargeBook charges) : Change<BadgeId, Bare>(work, Permissions.Badges)
{
    protected override async Task Handle(BadgeId id, Bare form, CancellationToken ct)
    {
        var lost = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == lost.FitOut, ct);
        if (!project.TakesWorkers) throw new Refused("Badges are issued once the fit-out is paid for and until it is finished.");
        if (lost.State is BadgeState.Lost && lost.Until < Shown.DayOf(Now)) throw new Refused("The badge has expired: issue another one.");
        var badge = lost.Anew(await numbers.Next("ZJ", ct), Shown.DayOf(Now), Actor);
        Db.Add(badge);
        foreach (var photo in await Db.Set<Attachment>().AsNoTracking().Where(a => a.Thing == lost.Key).ToListAsync(ct))
            Db.Add(new Attachment(badge.Key, nameof(Badge), photo.Kind, photo.File, photo.IsPublic, photo.By, photo.ByName, Now));
        if (project.ApprovedAt is not null) await charges.Add(project, ChargeKind.BadgeReissue, badge.Key, ct);
        Refresh(project.Topic());
    }
}
