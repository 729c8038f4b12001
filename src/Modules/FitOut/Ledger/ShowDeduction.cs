using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>One deduction with its photos and signature.</summary>
public sealed class ShowDeduction(Work work, IEstate estate, SignedWords signed, Revealing revealing, Stories stories) : Query<DeductionId, ShowDeduction.View>(work, Permissions.See)
{
    /// <param name="IsClauseSigned">The clause is found in the agreement as it was signed here; on paper alone it has to be looked up.</param>
    /// <param name="Badges">How many lost badges it is for.</param>
    public sealed record View(DeductionId Id, string SiteName, FitOutId FitOut, string FitOutNumber, string House, string Number, Money Sum, string Clause, string Reason, string? ApplicantSigned, string? ContractorSigned, string ByName, DateTimeOffset At,
        DeductionState State, string? DecidedByName, DateTimeOffset? DecidedAt, Money FromContractor, Money FromHome, IReadOnlyList<DeductionAction> Open, bool IsClauseSigned, bool AreWordsOnRecord, int Badges, Story Story, int Version);

    protected override async Task<View> Handle(DeductionId id, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var d = await Db.Set<Deduction>().Where(x => x.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == d.FitOut).OrNotFound(ct);
        var holds = await signed.Hold(project.Id, d.Clause, ct);
        var shown = await revealing.ShowsWords(project, Actor, ct);
        return new(id, (await estate.SiteNames([d.Site], ct))[d.Site], project.Id, project.Number, (await estate.Units([project.Unit], ct))[project.Unit].Label, d.Number, d.Sum, d.Clause, d.Reason.Masked(shown), d.ApplicantSigned, d.ContractorSigned, d.ByName, d.At,
            d.State, d.DecidedByName, d.DecidedAt, d.FromContractor, d.FromHome, [.. DeductionLifecycle.Rules.Open(d, Actor).Where(a => a is not DeductionAction.Propose && (a is not DeductionAction.Approve || holds is not false))], holds is true, holds is not null, d.Badges, await stories.Of([d.Key], shown, ct), d.Version);
    }
}
