using Steward.Contracts.Estate;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Who answers, approves and calls back about a complaint of a grade, and whether a proposal must be approved first.</summary>
public readonly record struct GradeRule(Rank Answers, Rank Approves, Rank Calls, bool NeedsProposal);

/// <summary>Looks up what follows from the grade of a complaint, by what held on the day it was received; one not graded is handled as a minor one.</summary>
public sealed class GradeRules(SettingReader settings)
{
    public Task<GradeRule> For(Request complaint, CancellationToken ct) => For(complaint.Grade ?? Grade.Minor, complaint.Site, complaint.ReceivedAt, ct);

    public async Task<GradeRule> For(Grade grade, SiteId site, DateTimeOffset at, CancellationToken ct)
    {
        var (answers, approves, calls, proposal) = grade switch
        {
            Grade.Major     => (ComplaintSettings.MajorAnswers,     ComplaintSettings.MajorApproves,     ComplaintSettings.MajorCalls,     ComplaintSettings.MajorProposal),
            Grade.Important => (ComplaintSettings.ImportantAnswers, ComplaintSettings.ImportantApproves, ComplaintSettings.ImportantCalls, ComplaintSettings.ImportantProposal),
            _               => (ComplaintSettings.MinorAnswers,     ComplaintSettings.MinorApproves,     ComplaintSettings.MinorCalls,     ComplaintSettings.MinorProposal),
        };
        return new(await settings.Get(answers, site, at, ct), await settings.Get(approves, site, at, ct), await settings.Get(calls, site, at, ct), await settings.Get(proposal, site, at, ct));
    }

    /// <summary>What somebody of this rank may do that others may not.</summary>
    public static Permission Of(Rank rank) => rank switch
    {
        Rank.Manager => Permissions.Major,
        Rank.Head    => Permissions.Important,
        _            => Permissions.Handle,
    };

    public static bool Is(Actor actor, Rank rank) => actor.Kind is ActorKind.System || actor.May(Of(rank));
}
