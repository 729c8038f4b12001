using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.ServiceDesk.Digests.DigestAction;
using static Steward.ServiceDesk.Digests.DigestState;

namespace Steward.ServiceDesk.Digests;

public enum DigestState { [Tone("secondary")] Draft, [Tone("blue")] Submitted, [Tone("orange")] Returned, [Tone("green")] Approved }

public enum DigestAction
{
    [Told("{0} brought the figures up to date", Icon = "refresh")]       Refresh,
    [Told("{0} wrote at the digest",            Icon = "edit")]        Revise,
    [Told("{0} submitted the digest",           Icon = "send")]          Submit,
    [Told("{0} took the digest back",           Icon = "arrow-back-up")] TakeBack,
    [Told("{0} approved the digest",            Icon = "circle-check")]  Approve,
    [Told("{0} returned the digest",            Icon = "arrow-back-up")] Return,
    [Told("{0} sent the digest on",             Icon = "mail")]          Send,
}

/// <summary>What may happen to a digest (每周投诉汇总), and by whom.</summary>
public static class DigestLifecycle
{
    public static readonly Lifecycle<Digest, DigestState, DigestAction> Rules = new(Draft, digest => digest.State, final: Approved)
    {
        // from       action     to          who
        { Draft,      Refresh,   Draft,      Writer },
        { Draft,      Revise,    Draft,      Writer },
        { Draft,      Submit,    Submitted,  Writer },
        { Submitted,  TakeBack,  Draft,      Writer },
        { Submitted,  Approve,   Approved,   Approver },
        { Submitted,  Return,    Returned,   Approver },
        { Returned,   Refresh,   Draft,      Writer },
        { Returned,   Revise,    Draft,      Writer },
        { Returned,   Submit,    Submitted,  Writer },
        { Approved,   Send,      Approved,   Reader },
    };

    private static bool Writer(Digest digest, Actor actor) => actor.May(Permissions.WriteDigests);
    private static bool Approver(Digest digest, Actor actor) => actor.May(Permissions.ApproveDigests) && !digest.WasWrittenBy(actor);
    private static bool Reader(Digest digest, Actor actor) => Writer(digest, actor) || actor.May(Permissions.ApproveDigests);
}
