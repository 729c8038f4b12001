using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>Drops a ponding test that was begun by mistake or broken off, and says why.</summary>
public sealed class DropPonding(Work work) : Change<PondingTestId, DropPonding.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(PondingTestId id, Form form, CancellationToken ct) =>
        (await Db.Set<PondingTest>().VisibleTo(Actor).Where(t => t.Id == id).OrNotFound(ct)).Drop(form.Reason.Trim(), Actor, Now);
}
