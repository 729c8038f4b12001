using Steward.FitOut.Projects;
using Steward.FitOut.Works;

namespace Steward.FitOut.Papers;

/// <summary>Which papers an application needs, and why: worked out from its works, from whoever applies and from whoever does the work.</summary>
public static class PapersNeeded
{
    /// <param name="Why">The article, or whose rule it is; English, translated where shown.</param>
    /// <param name="MayFollow">It is not needed to hand the application in, only before it is approved: the authority takes its time.</param>
    public sealed record Needed(PaperNeed Kind, string Why, bool MayFollow = false)
    {
        /// <summary>It is a drawing or plan: the engineer looks at it.</summary>
        public bool IsDrawing => PapersNeeded.IsDrawing(Kind);
    }

    public static IReadOnlyList<Needed> Of(IEnumerable<Clause?> works, ApplicantKind applicant, bool hasContractor, InsuranceRule insurance)
    {
        var articles = works.OfType<Clause>().Distinct().Select(Decree.Of).ToArray();
        var licensed = articles.Any(a => a.Licensed);
        var needed = new List<Needed> { new(PaperNeed.Identity, "Article 13"), new(PaperNeed.Title, "Article 13") };
        needed.Add(new(PaperNeed.Scheme, "Article 13"));
        if (articles.FirstOrDefault(a => a.Designer) is { } designed) needed.Add(new(PaperNeed.DesignerScheme, designed.Number));
        if (By(Authority.Planning) is { } planning) needed.Add(new(PaperNeed.PlanningApproval, planning.Number, MayFollow: true));
        if (By(Authority.HeatingCompany) is { } heating) needed.Add(new(PaperNeed.HeatingApproval, heating.Number, MayFollow: true));
        if (By(Authority.GasCompany) is { } gas) needed.Add(new(PaperNeed.GasApproval, gas.Number, MayFollow: true));
        if (articles.FirstOrDefault(a => a.Test) is { } tested) needed.Add(new(PaperNeed.WaterproofingPlan, tested.Number));
        if (applicant is ApplicantKind.Tenant) needed.Add(new(PaperNeed.OwnerConsent, "Article 13"));
        if (hasContractor || licensed) needed.Add(new(PaperNeed.ContractorLicence, licensed ? "Article 9" : "Article 13"));
        if (insurance is InsuranceRule.EveryContractor && hasContractor || insurance is InsuranceRule.LicensedWorks && licensed) needed.Add(new(PaperNeed.Insurance, "Rule of the community"));
        return needed;

        Decree.Article? By(Authority authority) => articles.FirstOrDefault(a => a.By == authority);
    }

    /// <summary>Which papers a change needs besides those that were handed in with the fit-out.</summary>
    /// <param name="works">The clauses of what is added or done otherwise; null where no work changes.</param>
    /// <param name="licence">Another contractor comes, or the licence of the one who stays was renewed.</param>
    /// <param name="insurance">It is asked for here, and what is on file is another contractor's or ends too early.</param>
    public static IReadOnlyList<Needed> OfChange(IEnumerable<Clause?>? works, ApplicantKind applicant, bool licence, bool insurance)
    {
        var asked = new HashSet<PaperNeed>();
        if (works is not null) asked.UnionWith([PaperNeed.Scheme, PaperNeed.DesignerScheme, PaperNeed.PlanningApproval, PaperNeed.HeatingApproval, PaperNeed.GasApproval, PaperNeed.WaterproofingPlan]);
        if (licence) asked.Add(PaperNeed.ContractorLicence);
        if (insurance) asked.Add(PaperNeed.Insurance);
        asked.Add(PaperNeed.OwnerConsent);
        return [.. Of(works ?? [], applicant, licence, insurance ? InsuranceRule.EveryContractor : InsuranceRule.Never).Where(n => asked.Contains(n.Kind)), .. insurance && !licence ? [new Needed(PaperNeed.Insurance, "Rule of the community")] : Array.Empty<Needed>()];
    }

    public static bool IsDrawing(PaperNeed kind) => kind is PaperNeed.Scheme or PaperNeed.DesignerScheme or PaperNeed.WaterproofingPlan;
    public static bool IsApproval(PaperNeed kind) => kind is PaperNeed.PlanningApproval or PaperNeed.HeatingApproval or PaperNeed.GasApproval;
}
