using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>Says what a ponding test came to; it has passed only if depth and hours held and all three have signed.</summary>
public sealed class EndPonding(Work work, FitOutPeople people) : Change<PondingTestId, EndPonding.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare, IValidatableObject
    {
        public bool Held { get; set; }
        [StringLength(500)] public string? Remark { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (!Held && string.IsNullOrWhiteSpace(Remark)) yield return new("Say where water comes through.", [nameof(Remark)]);
        }
    }

    protected override async Task Handle(PondingTestId id, Form form, CancellationToken ct)
    {
        var test = await Db.Set<PondingTest>().VisibleTo(Actor).Include(t => t.Readings).Include(t => t.Signatures).Where(t => t.Id == id).OrNotFound(ct);
        if (form.Held) test.Pass(form.Remark.OrNull(), Actor, Now);
        else test.Fail(form.Remark!.Trim(), Actor, Now);
        var project = await Db.Set<FitOutProject>().AsNoTracking().SingleAsync(p => p.Id == test.Project, ct);
        await people.TellOfSite(project, form.Held ? "The ponding test of {0} has passed" : "The ponding test of {0} has failed: it is to be made tight and tested again", [test.Place], ct);
    }
}
