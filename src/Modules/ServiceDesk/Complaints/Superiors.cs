using Steward.Contracts.Identity;
using Steward.Platform.Notifications;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Complaints;

/// <summary>Tells those who are to answer for a complaint that it has come to them (呈报).</summary>
public sealed class Superiors(GradeRules rules, Colleagues colleagues, Notify notify)
{
    public async Task Tell(Request complaint, CancellationToken ct)
    {
        var rule = await rules.For(complaint, ct);
        await Tell(complaint, [rule.Answers, rule.Approves], "{2} complaint {0}: {1}", ct);
    }

    public async Task Tell(Request complaint, IEnumerable<Rank> ranks, string sentence, CancellationToken ct)
    {
        var people = new HashSet<AccountId>();
        foreach (var rank in ranks.Where(r => r is not Rank.Desk).Distinct())
            people.UnionWith((await colleagues.At([complaint.Site], GradeRules.Of(rank), ct)).Select(c => c.Id));
        await notify.Tell(NoticeKinds.Complaint, people, $"/requests/{complaint.Id}", sentence, [complaint.Number, complaint.Subject, complaint.Grade], ct);
    }
}
