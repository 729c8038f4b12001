using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>Something that is due or late: what, where, by when, who is told and in which words.</summary>
/// <param name="About">The key of the thing, or of the site for what concerns many.</param>
/// <param name="Day">By when; another day is another telling.</param>
/// <param name="What">Its number or name.</param>
/// <param name="Where">The house number, where there is one.</param>
public sealed record DueThing(SiteId Site, Guid About, DueStep Step, DateOnly Day, string What, string Where, string Href, Permission Whom, NoticeKind Notice, string Sentence, object?[] Arguments)
{
    /// <summary>The fit-out whose applicant is told too, where there is something for them to do.</summary>
    public FitOutId? Applicant { get; init; }
    public bool IsLate => Step is DueStep.BadgesOver or DueStep.BadgesLeft or DueStep.LicenceOver or DueStep.InsuranceOver or DueStep.RefundLate or DueStep.TermOver or DueStep.InspectionsMissed or DueStep.ViolationDue or DueStep.RecheckLate or DueStep.ReportLate or DueStep.AcceptanceLate or DueStep.SecondLookLate or DueStep.DefectLate;
}
