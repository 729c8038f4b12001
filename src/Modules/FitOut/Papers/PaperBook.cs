using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Papers;

/// <summary>Holds what an application needs against what is there.</summary>
public sealed class PaperBook(SettingReader settings, TimeProvider clock)
{
    /// <param name="Paper">Null while it is missing.</param>
    public sealed record Line(PapersNeeded.Needed Need, FitOutPaper? Paper, bool IsExpired, bool IsNeeded = true)
    {
        public bool IsThere => Paper is { Fault: null } && !IsExpired;
    }

    /// <summary>Every paper that is needed, with what is there of it, and after these what was handed in besides.</summary>
    public async Task<IReadOnlyList<Line>> Of(Reviewed of, CancellationToken ct)
    {
        var rule = await settings.Get(FitOutSettings.Insurance, of.Whole.Site, ct: ct);
        var (needed, until) = of is WorkChange change ? (Of(change, rule), change.Last) : (Of(of.Whole, rule), of.Whole.To);
        var last = until > Shown.DayOf(clock.GetUtcNow()) ? until : Shown.DayOf(clock.GetUtcNow());
        var lines = needed.Select(n => Line(n, of.Papers.FirstOrDefault(p => p.Kind == n.Kind))).ToList();
        lines.AddRange(of.Papers.Where(p => needed.All(n => n.Kind != p.Kind)).Select(p => new Line(new(p.Kind, p.Fault is null ? "Handed in besides" : "Asked for besides"), p, false, IsNeeded: p.Fault is not null)));
        return lines;

        Line Line(PapersNeeded.Needed need, FitOutPaper? paper) => new(need, paper, paper?.ExpiresOn < last);
    }

    private static IReadOnlyList<PapersNeeded.Needed> Of(FitOutProject project, InsuranceRule rule) => PapersNeeded.Of(project.Works.Select(w => w.Clause), project.ApplicantKind, project.Contractor is not null, rule);

    private static IReadOnlyList<PapersNeeded.Needed> Of(WorkChange change, InsuranceRule rule)
    {
        var insured = rule is InsuranceRule.EveryContractor && change.Firm is not null || rule is InsuranceRule.LicensedWorks && change.Result.NeedLicence();
        return PapersNeeded.OfChange(change.Works.Count == 0 ? null : change.Works.Where(w => w.How is not WorkChanged.Dropped).Select(w => w.Clause), change.Of.ApplicantKind,
            licence: change.Contractor is not null || change.LicenceUntil is not null, insurance: insured && (change.BringsFirm || change.Of.InsuredUntil is not { } until || until < change.Last));
    }

    /// <summary>Refuses, naming every paper that is missing or has run out.</summary>
    public async Task RefuseGaps(Reviewed of, bool beforeApproval, CancellationToken ct)
    {
        var gaps = (await Of(of, ct)).Where(l => l.IsNeeded && !l.IsThere && (beforeApproval || !l.Need.MayFollow)).ToArray();
        if (gaps.Length > 0) throw new Refused(gaps.Length == 1 ? "A paper is missing, is not in order or has run out: {0}." : "{1} papers are missing, are not in order or have run out, the first of them: {0}.", gaps[0].Need.Kind, gaps.Length);
    }
}
