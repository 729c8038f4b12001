using CsCheck;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;

namespace Steward.FitOut.Tests;

public sealed class PapersNeededTests
{
    private static PaperNeed[] Needed(ApplicantKind who, bool contractor, InsuranceRule insurance, params Clause?[] works) =>
        [.. PapersNeeded.Of(works, who, contractor, insurance).Select(n => n.Kind)];

    [Fact]
    public void An_owner_who_paints_brings_identity_title_and_scheme_alone() =>
        Assert.Equal([PaperNeed.Identity, PaperNeed.Title, PaperNeed.Scheme], Needed(ApplicantKind.Owner, false, InsuranceRule.LicensedWorks, null, null));

    [Fact]
    public void A_tenant_brings_the_owners_consent() =>
        Assert.Contains(PaperNeed.OwnerConsent, Needed(ApplicantKind.Tenant, false, InsuranceRule.Never));

    [Theory]
    [InlineData(Clause.LoadBearing,   new[] { PaperNeed.DesignerScheme, PaperNeed.ContractorLicence })]
    [InlineData(Clause.FloorLoad,     new[] { PaperNeed.DesignerScheme, PaperNeed.ContractorLicence })]
    [InlineData(Clause.Facade,        new[] { PaperNeed.PlanningApproval, PaperNeed.ContractorLicence })]
    [InlineData(Clause.Structure,     new[] { PaperNeed.PlanningApproval, PaperNeed.ContractorLicence })]
    [InlineData(Clause.Heating,       new[] { PaperNeed.HeatingApproval, PaperNeed.ContractorLicence })]
    [InlineData(Clause.Gas,           new[] { PaperNeed.GasApproval, PaperNeed.ContractorLicence })]
    [InlineData(Clause.Waterproofing, new[] { PaperNeed.WaterproofingPlan, PaperNeed.ContractorLicence })]
    public void Each_clause_asks_for_its_papers(Clause clause, PaperNeed[] more) =>
        Assert.Equal([PaperNeed.Identity, PaperNeed.Title, PaperNeed.Scheme, .. more], Needed(ApplicantKind.Owner, true, InsuranceRule.Never, clause));

    [Fact]
    public void Only_what_an_authority_gives_may_follow() =>
        Assert.All(PapersNeeded.Of(Enum.GetValues<Clause>().Cast<Clause?>(), ApplicantKind.Tenant, true, InsuranceRule.EveryContractor), n => Assert.Equal(PapersNeeded.IsApproval(n.Kind), n.MayFollow));

    [Theory]
    [InlineData(InsuranceRule.Never, Clause.Waterproofing, false)]
    [InlineData(InsuranceRule.LicensedWorks, Clause.Waterproofing, true)]
    [InlineData(InsuranceRule.LicensedWorks, null, false)]
    [InlineData(InsuranceRule.EveryContractor, null, true)]
    public void Insurance_is_the_communitys_rule(InsuranceRule rule, Clause? clause, bool asked) =>
        Assert.Equal(asked, Needed(ApplicantKind.Owner, true, rule, clause).Contains(PaperNeed.Insurance));

    /// <summary>More works never ask for fewer papers, and nothing is asked for twice.</summary>
    [Fact]
    public void More_works_never_ask_for_fewer_papers() =>
        Gen.Select(Gen.Enum<Clause>().Nullable().Array[0, 8], Gen.Enum<Clause>().Nullable(), Gen.Enum<ApplicantKind>(), Gen.Bool, Gen.Enum<InsuranceRule>()).Sample((works, one, who, contractor, rule) =>
        {
            var fewer = Needed(who, contractor, rule, works);
            var more = Needed(who, contractor, rule, [.. works, one]);
            return fewer.All(more.Contains) && more.Distinct().Count() == more.Length;
        });
}
