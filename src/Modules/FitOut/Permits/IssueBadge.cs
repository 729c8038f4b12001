using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Issues a worker's badge (办理出入证); one more than was paid for is charged by the tariff.</summary>
public sealed class IssueBadge(Work work, Numbers numbers, BadgeSecrets secrets, ChargeBook charges, SettingReader settings, Attachments attachments) : Create<IssueBadge.Form, BadgeId>(work, Permissions.Badges)
{
    public sealed class Form : BadgeFields
    {
        [Required] public FitOutId? FitOut { get; set; }
    }

    protected override async Task<BadgeId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == form.FitOut).OrNotFound(ct);
        if (!project.TakesWorkers) throw new Refused("Badges are issued once the fit-out is paid for and until it is finished.");
        if (form.Photo is not { Count: > 0 } && await settings.Get(PermitSettings.BadgePhoto, project.Site, ct: ct)) throw new Invalid(nameof(form.Photo), "Take a photo of the worker.");
        var barred = await Barred(project.Site, BadgeSecrets.Read(form.IdNumber)!, ct);
        if (barred is not null && !form.DespiteBlock) throw new Invalid(nameof(form.DespiteBlock), "The badge {1} of the same identity card is blocked: say so here if another one is issued all the same.", barred);
        var from = form.From ?? Later(Shown.DayOf(Now), project.From);
        var until = form.Until ?? Earlier(from.AddDays(await settings.Get(PermitSettings.BadgeDays, project.Site, ct: ct) - 1), project.To);
        if (until < from) throw new Invalid(nameof(form.Until), "{0} lies before the first day.");
        if (until > project.To) throw new Invalid(nameof(form.Until), "{0} lies after the end of the fit-out ({1}).", Shown.Day(project.To));
        var badge = new Badge(project.Site, project.Id, await numbers.Next("ZJ", ct), form.Name.Trim(), form.Trade, from, until).Carry(secrets.Hide(BadgeSecrets.Read(form.IdNumber)!), form.Certificate.OrNull() is { } certificate ? secrets.Hide(certificate) : null);
        badge.Recall(barred);
        Db.Add(badge);
        await attachments.Add(badge, form.Photo, AttachmentKind.Photo, ct: ct);
        if (await Db.Set<Badge>().CountAsync(b => b.FitOut == project.Id && b.Replaces == null, ct) >= await charges.BadgesCharged(project.Id, ct)) await Charge(project, badge, ct);
        Refresh(project.Topic());
        return badge.Id;
    }

    /// <summary>The number of a blocked badge of the same identity card; enciphered, it cannot be asked for.</summary>
    private async Task<string?> Barred(SiteId site, string card, CancellationToken ct) =>
        (await Db.Set<Badge>().AsNoTracking().Where(b => b.Site == site && b.IdCard != null && (b.WasBlocked || b.State == BadgeState.Blocked)).OrderByDescending(b => b.Number).ToListAsync(ct)).FirstOrDefault(b => secrets.Show(b.IdCard) == card)?.Number;

    private async Task Charge(FitOutProject project, Badge badge, CancellationToken ct)
    {
        if (project.ApprovedAt is null) return;
        await charges.Add(project, ChargeKind.BadgeFee, badge.Key, ct);
        await charges.Add(project, ChargeKind.BadgeDeposit, badge.Key, ct);
    }

    private static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;
    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
