using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>Writes a new edition of an agreement (修订版本), in force from a day on; what was signed before keeps its words.</summary>
public sealed class ReviseAgreement(Work work) : Change<AgreementId, ReviseAgreement.Form>(work, Permissions.PlanMoveIns)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(20000, MinimumLength = 2)] public string Text { get; set; } = "";
        /// <summary>Left empty: today.</summary>
        public DateOnly? From { get; set; }
    }

    protected override async Task Handle(AgreementId id, Form form, CancellationToken ct)
    {
        var agreement = await Db.Set<Agreement>().VisibleTo(Actor).Include(a => a.Editions).Where(a => a.Id == id).OrNotFound(ct);
        var from = form.From ?? Shown.DayOf(Now);
        if (from < Shown.DayOf(Now)) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        if (!RichText.IsReadable(form.Text)) throw new Invalid(nameof(form.Text), "{0} is not written as expected.");
        agreement.Write(form.Text.Trim(), from, Actor.Account, Actor.Name, Now);
    }
}
