using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Papers;

/// <summary>The owner consents in the portal to what a tenant applied for (业主书面同意), with a signature; when anything of it changes, it is asked for anew.</summary>
public sealed class ConsentToFitOut(Work work, IHomes homes, Attachments attachments, FitOutPeople people) : Change<FitOutId, ConsentToFitOut.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [Required] public string? Signature { get; set; }
        /// <summary>The change that it belongs to; left out, the fit-out's own.</summary>
        public WorkChangeId? Change { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var of = await Db.Reviewed(id, form.Change, Actor, ct);
        var project = of.Whole;
        if (await homes.OwnedBy(project.Unit, Actor, ct) is not { } owner) throw new Denied();
        of.RefuseConsent();
        Db.Touch(of);
        var paper = of.Paper(PaperNeed.OwnerConsent, Actor.Account, owner.Name, Now);
        paper.File(originalOnFile: false, null, Actor.Account, owner.Name, Now);
        await attachments.AddDrawing(paper, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, caption: owner.Name, ct: ct);
        if (of is WorkChange change) await people.TellApplicant(change, "The owner consents to change {0} of the fit-out of {1}", [change.Number, project.House], ct);
        else await people.TellApplicant(project, "The owner consents to fit-out {0} of {1}", [project.Number, project.House], ct);
        Refresh(project.Topic);
    }
}

internal static class Owners
{
    /// <summary>As which of the owners on record this resident is in the home; null when as none.</summary>
    public static async Task<HomeHolder?> OwnedBy(this IHomes homes, UnitId unit, Actor actor, CancellationToken ct) =>
        actor.Kind is not ActorKind.Resident ? null
            : (await homes.Holders([unit], ct)).GetValueOrDefault(unit, []).FirstOrDefault(h => h.Right is HomeRight.Owner && actor.Reach<CustomerId>().Contains(h.Customer));
}
