using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>One deduction with its photos and signature.</summary>
public sealed class ShowDeduction(Work work, IEstate estate, Stories stories) : Query<DeductionId, ShowDeduction.View>(work, Permissions.See)
{
    public sealed record View(DeductionId Id, string SiteName, FitOutId FitOut, string FitOutNumber, string House, string Number, Money Sum, string Clause, string Reason, string? ApplicantSigned, string? ContractorSigned, string ByName, DateTimeOffset At,
        DeductionState State, string? DecidedByName, DateTimeOffset? DecidedAt, Money FromContractor, Money FromHome, IReadOnlyList<DeductionAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(DeductionId id, CancellationToken ct)
    {
        var d = await Db.Set<Deduction>().Where(x => x.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == d.FitOut).OrNotFound(ct);
        return new(id, (await estate.SiteNames([d.Site], ct))[d.Site], project.Id, project.Number, (await estate.Units([project.Unit], ct))[project.Unit].Label, d.Number, d.Sum, d.Clause, d.Reason, d.ApplicantSigned, d.ContractorSigned, d.ByName, d.At,
            d.State, d.DecidedByName, d.DecidedAt, d.FromContractor, d.FromHome, [.. DeductionLifecycle.Rules.Open(d, Actor).Where(a => a is not DeductionAction.Propose)], await stories.Of(d.Key, ct), d.Version);
    }
}
