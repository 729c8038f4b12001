using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.FitOut.Passes.GoodsPassAction;
using static Steward.FitOut.Passes.GoodsPassState;

namespace Steward.FitOut.Passes;

public enum GoodsPassState
{
    [Tone("yellow")]    Asked,
    [Tone("purple")]    AwaitingOwner,
    [Tone("orange")]    InReview,
    [Tone("blue")]      Issued,
    [Tone("cyan")]      PartlyReleased,
    [Tone("red")]       AtDesk,
    [Tone("green")]     Released,
    [Tone("secondary")] Expired,
    [Tone("red")]       Declined,
    [Tone("secondary")] Cancelled,
}

public enum GoodsPassAction
{
    [Told("{0} asked for the pass", Icon = "plus")] Ask,
    [Told("{0} waits for the owner's consent", Icon = "user")] AskOwner,
    [Told("{0} consented as the owner", Icon = "circle-check")] Consent,
    [Told("{0} noted the owner's consent", Icon = "phone-check")] NoteConsent,
    [Told("{0} changed what is on the pass", Icon = "edit")] Amend,
    [Told("{0} checked it and passed it on for review", Icon = "send")] PassOn,
    [Told("{0} checked identity and issued the pass", Icon = "certificate")] Issue,
    [Told("{0} reviewed and issued the pass", Icon = "circle-check")] Approve,
    [Told("{0} declined it", Icon = "x")] Decline,
    [Told("{0} checked the valuables in the control room", Icon = "shield-check")] ClearValuables,
    [Told("{0} let part of it out", Icon = "logout")] ReleasePart,
    [Told("{0} let it out", Icon = "logout")] Release,
    [Told("{0} did not let it out and sent it back to the desk", Icon = "hand-stop")] RefuseAtGate,
    [Told("{0} put it in order and issued it again", Icon = "certificate")] Reissue,
    [Told("{0} typed it in from paper", Icon = "file-text")] TypeIn,
    [Told("{0} typed in from paper what left of it", Icon = "file-text")] TypeInPart,
    [Told("{0} looked at the numbers in full", Icon = "eye")] Reveal,
    [Told("{0} withdrew it", Icon = "arrow-back-up")] Cancel,
    [Told("{0} closed it: its day is over", Icon = "clock")] Expire,
}

/// <summary>What may happen to a goods pass (物品放行条), and by whom. It is good for its day, and never released again once it is over.</summary>
public static class GoodsPassLifecycle
{
    public static readonly Lifecycle<GoodsPass, GoodsPassState, GoodsPassAction> Rules = new(Asked, pass => pass.State, final: [Released, Expired, Declined, Cancelled])
    {
        // from          action          to              who
        { Asked,          Ask,            Asked,          Anybody },
        { Asked,          AskOwner,       AwaitingOwner,  Anybody },
        { Asked,          Amend,          Asked,          AskerOrDesk },
        { Asked,          GoodsPassAction.NoteConsent, Asked,          Desk },
        { Asked,          PassOn,         InReview,       Desk },
        { Asked,          Issue,          Issued,         Desk },
        { Asked,          Decline,        Declined,       Desk },
        { Asked,          Cancel,         Cancelled,      AskerOrDesk },
        { Asked,          Reveal,         Asked,          Desk },
        { Asked,          Expire,         Expired,        Nobody },
        { Asked,          TypeIn,         Released,       Desk },
        { Asked,          TypeInPart,     PartlyReleased, Desk },
        { AwaitingOwner,  Consent,        Asked,          TheOwner },
        { AwaitingOwner,  GoodsPassAction.NoteConsent, Asked,          Desk },
        { AwaitingOwner,  Decline,        Declined,       OwnerOrDesk },
        { AwaitingOwner,  Cancel,         Cancelled,      AskerOrDesk },
        { AwaitingOwner,  Expire,         Expired,        Nobody },
        { InReview,       Approve,        Issued,         Reviewer },
        { InReview,       Decline,        Declined,       Reviewer },
        { InReview,       Cancel,         Cancelled,      AskerOrDesk },
        { InReview,       Reveal,         InReview,       Desk },
        { InReview,       Expire,         Expired,        Nobody },
        { Issued,         GoodsPassAction.ClearValuables, Issued,         Control },
        { Issued,         ReleasePart,    PartlyReleased, Guard },
        { Issued,         Release,        Released,       Guard },
        { Issued,         GoodsPassAction.RefuseAtGate, AtDesk,         Guard },
        { Issued,         Cancel,         Cancelled,      AskerOrDesk },
        { Issued,         Reveal,         Issued,         Desk },
        { Issued,         Expire,         Expired,        Nobody },
        { Issued,         TypeIn,         Released,       Desk },
        { Issued,         TypeInPart,     PartlyReleased, Desk },
        { PartlyReleased, GoodsPassAction.ClearValuables, PartlyReleased, Control },
        { PartlyReleased, ReleasePart,    PartlyReleased, Guard },
        { PartlyReleased, Release,        Released,       Guard },
        { PartlyReleased, GoodsPassAction.RefuseAtGate, AtDesk,         Guard },
        { PartlyReleased, Reveal,         PartlyReleased, Desk },
        { PartlyReleased, Expire,         Expired,        Nobody },
        { PartlyReleased, TypeIn,         Released,       Desk },
        { PartlyReleased, TypeInPart,     PartlyReleased, Desk },
        { AtDesk,         Amend,          AtDesk,         Desk },
        { AtDesk,         AskOwner,       AwaitingOwner,  Desk },
        { AtDesk,         PassOn,         InReview,       Desk },
        { AtDesk,         Reissue,        Issued,         Desk },
        { AtDesk,         Cancel,         Cancelled,      AskerOrDesk },
        { AtDesk,         Reveal,         AtDesk,         Desk },
        { AtDesk,         Expire,         Expired,        Nobody },
        { Released,       Reveal,         Released,       Desk },
        { Expired,        Reveal,         Expired,        Desk },
        { Expired,        TypeIn,         Released,       Desk },
        { Expired,        TypeInPart,     Expired,        Desk },
    };

    private static bool Anybody(GoodsPass pass, Actor actor) => actor.May(PassPermissions.Ask);
    private static bool Desk(GoodsPass pass, Actor actor) => actor.May(PassPermissions.Issue);
    private static bool AskerOrDesk(GoodsPass pass, Actor actor) => Desk(pass, actor) || actor.Account is { } account && pass.AskedBy == account;
    private static bool TheOwner(GoodsPass pass, Actor actor) => actor.Kind is ActorKind.Resident && pass.IsOwnedBy(actor);
    private static bool OwnerOrDesk(GoodsPass pass, Actor actor) => Desk(pass, actor) || TheOwner(pass, actor);
    private static bool Reviewer(GoodsPass pass, Actor actor) => pass.Review is PassReview.HeadOrManager ? actor.May(PassPermissions.Review) : Desk(pass, actor);
    private static bool Control(GoodsPass pass, Actor actor) => actor.May(PassPermissions.Control) && pass.HasValuables;
    private static bool Guard(GoodsPass pass, Actor actor) => actor.May(PassPermissions.Gate);
    private static bool Nobody(GoodsPass pass, Actor actor) => false;
}
