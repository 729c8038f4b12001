using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.FitOut.Passes.GoodsPassLifecycle;

namespace Steward.FitOut.Passes;

public sealed partial class GoodsPass
{
    public void By(CustomerId? customer, string name, string? phone, string? company) => (Customer, Name, Phone, Company) = (customer, name, phone, company);
    public void On(DateOnly day, TimeOnly? around, bool movesOut, string? note) => (Day, Around, MovesOut, Note) = (day, around, movesOut, note);
    public void CarriedBy(string? carrier, string? plate) => (Carrier, Plate) = (carrier, plate);
    public void Add(GoodsPassItem item)
    {
        Items.Add(item);
        Reckon();
    }

    /// <summary>The goods are not what they were.</summary>
    internal void Reckon()
    {
        var names = string.Join(' ', Items.OrderBy(i => i.Order).Select(i => i.Name));
        (Goods, Tally) = (names.Length > MostWords ? names[..MostWords] : names, Tally + 1);
    }

    private const int MostWords = 1000;

    public void Recall(GoodsPassAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    /// <summary>Waits for one of the owners to agree.</summary>
    public void AskOwner(IEnumerable<CustomerId> owners, Actor actor)
    {
        NeedsOwner = true;
        Owners.AddRange(owners.Distinct().Select(o => new PassOwner(o)));
        State = Rules.After(GoodsPassAction.AskOwner, this, actor);
    }

    public void Consent(string owner, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(GoodsPassAction.Consent, this, actor);
        (Right, OwnerName, OwnerPhone, OwnerSaidAt, OwnerNotedBy) = (PassRight.OwnerInPortal, owner, actor.Phone, at, null);
    }

    /// <param name="note">How, for the history.</param>
    public void NoteConsent(PassRight right, string? owner, string? phone, DateTimeOffset? saidAt, string? note, Actor actor)
    {
        State = Rules.After(GoodsPassAction.NoteConsent, this, actor, note);
        (Right, OwnerName, OwnerPhone, OwnerSaidAt, OwnerNotedBy) = (right, owner, phone, saidAt, actor.Account);
    }

    /// <summary>What is agreed to as it stands now.</summary>
    internal PassContent Content() => new(Day, Items.GroupBy(i => (i.Name, i.IsValuable)).ToDictionary(g => g.Key, g => g.Sum(i => i.Count)));

    /// <summary>More, other goods or another day than was agreed to: whoever consented, checked and looked does so again.</summary>
    public void GoBeyond(PassContent before, Actor actor)
    {
        (CheckedBy, IssuedBy, IssuedAt) = (null, null, null);
        if (Content().HasMoreValuables(before)) (ClearedBy, ClearedAt) = (null, null);
        if (!NeedsOwner) return;
        (Right, OwnerName, OwnerPhone, OwnerSaidAt, OwnerNotedBy) = (null, null, null, null, null);
        State = Rules.After(GoodsPassAction.AskOwner, this, actor);
    }

    public void Amend(Actor actor, string? note) => State = Rules.After(GoodsPassAction.Amend, this, actor, note);

    /// <summary>Whose document was looked at; what the gate compares, and the whole number enciphered.</summary>
    public void Identify(PassDocument document, string? tail, string? number) => (Document, DocumentTail, DocumentNumber) = (document, tail, number);

    /// <summary>Identity and right have been checked: it is issued, or a second pair of eyes looks first.</summary>
    public void Issue(PassReview review, FeesSaid fees, bool needsControl, string? note, Actor actor, DateTimeOffset at)
    {
        if (Right is null && NeedsOwner) throw new Refused("The owner has not consented yet.");
        Right ??= Applicant is PassApplicant.Owner ? PassRight.OwnInPerson : throw new Refused("Say first how it was shown that they may take it out.");
        State = Rules.After(review is PassReview.Nobody ? GoodsPassAction.Issue : GoodsPassAction.PassOn, this, actor, note);
        (Review, Fees, NeedsControl, CheckedBy, GateSaid) = (review, fees, needsControl && HasValuables, actor.Account, null);
        if (review is PassReview.Nobody) (IssuedBy, IssuedAt) = (actor.Account, at);
    }

    public void Show(PassRight right) => Right = right;

    /// <summary>How it was shown on paper, and by whom the desk was told so.</summary>
    public void Show(PassRight right, string? owner, string? phone, DateTimeOffset? saidAt, Actor actor)
    {
        Right = right;
        if (right is PassRight.OwnerByTelephone) (OwnerName, OwnerPhone, OwnerSaidAt, OwnerNotedBy) = (owner, phone, saidAt, actor.Account);
    }

    public void Approve(string? note, Actor actor, DateTimeOffset at)
    {
        if (actor.Account is { } me && (CheckedBy == me || AskedBy == me)) throw new Refused("Whoever checked it does not review it: a second person does.");
        State = Rules.After(GoodsPassAction.Approve, this, actor, note);
        (IssuedBy, IssuedAt) = (actor.Account, at);
    }

    public void Decline(string reason, Actor actor) => State = Rules.After(GoodsPassAction.Decline, this, actor, reason);
    public void Cancel(string? reason, Actor actor) => State = Rules.After(GoodsPassAction.Cancel, this, actor, reason);
    public void Reveal(string reason, Actor actor) => State = Rules.After(GoodsPassAction.Reveal, this, actor, reason);
    public void Expire(Actor actor) => State = Rules.After(GoodsPassAction.Expire, this, actor);

    public void ClearValuables(string? note, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(GoodsPassAction.ClearValuables, this, actor, note);
        (ClearedBy, ClearedAt) = (actor.Account, at);
    }

    /// <summary>Lets goods out. Whatever is written beside it, no more of anything leaves than is left of it, and only on its day.</summary>
    public void Release(IReadOnlyDictionary<GoodsPassItemId, int> counts, GoodsRelease release, string told, Actor actor)
    {
        if (State is GoodsPassState.Released) throw new Refused("Everything on this pass has left already.");
        if (Shown.DayOf(release.At) is var today && today != Day) throw new Refused(today < Day ? "This pass is good on {0} only, which has not come yet." : "This pass was good on {0} only.", Shown.Day(Day));
        if (AwaitsControl && Items.Any(i => i.IsValuable && counts.GetValueOrDefault(i.Id) > 0)) throw new Refused("The control room has to look at the valuables first.");
        var all = Count(counts);
        State = Rules.After(all ? GoodsPassAction.Release : GoodsPassAction.ReleasePart, this, actor, told);
        Let(counts, release, all);
    }

    /// <summary>Whether it is all that is left; refused where it is more, or nothing.</summary>
    private bool Count(IReadOnlyDictionary<GoodsPassItemId, int> counts)
    {
        foreach (var item in Items.Where(i => counts.GetValueOrDefault(i.Id) > i.Left)) throw new Refused("Of “{0}” {1} may still leave, not {2}.", item.Name, item.Left, counts[item.Id]);
        if (counts.Values.Sum() <= 0) throw new Refused("Tick what leaves.");
        return Items.All(i => counts.GetValueOrDefault(i.Id) == i.Left);
    }

    private void Let(IReadOnlyDictionary<GoodsPassItemId, int> counts, GoodsRelease release, bool all)
    {
        foreach (var item in Items.Where(i => counts.GetValueOrDefault(i.Id) > 0))
        {
            item.Let(counts[item.Id]);
            release.Lines.Add(new(item.Id, counts[item.Id]));
        }
        Releases.Add(release);
        Tally++;
        if (all) ReleasedAt = release.At;
    }

    public void RefuseAtGate(string reason, Actor actor)
    {
        State = Rules.After(GoodsPassAction.RefuseAtGate, this, actor, reason);
        GateSaid = reason;
    }

    /// <summary>What was checked is good again; what goes beyond it is checked anew, and a second pair of eyes looks first where the site says so.</summary>
    public void Reissue(PassReview review, bool needsControl, string? note, Actor actor, DateTimeOffset at)
    {
        var again = CheckedBy is null && review is not PassReview.Nobody;
        State = Rules.After(again ? GoodsPassAction.PassOn : GoodsPassAction.Reissue, this, actor, note);
        (Review, NeedsControl, CheckedBy, GateSaid) = (again ? review : Review, needsControl && HasValuables, CheckedBy ?? actor.Account, null);
        if (!again) (IssuedBy, IssuedAt) = (actor.Account, at);
    }

    /// <summary>It was written on paper while the system could not be reached, and so many of each have left; the rest may, as long as it is its day.</summary>
    public void TypeIn(PaperBlankId paper, IReadOnlyDictionary<GoodsPassItemId, int> counts, GoodsRelease release, string told, Actor actor)
    {
        if (State is GoodsPassState.Released) throw new Refused("Everything on this pass has left already.");
        var all = Count(counts);
        State = Rules.After(all ? GoodsPassAction.TypeIn : GoodsPassAction.TypeInPart, this, actor, told);
        Paper = paper;
        Let(counts, release, all);
    }

    /// <summary>Kept long enough: who it was is taken out; what left which unit on which day stays.</summary>
    public void Anonymise(DateTimeOffset at)
    {
        (Name, Phone, Customer, Carrier, Plate, Note, DocumentTail, DocumentNumber) = ("***", null, null, null, null, null, null, null);
        (OwnerName, OwnerPhone, AnonymisedAt) = (OwnerName is null ? null : "***", null, at);
        GateSaid = null;
        foreach (var item in Items) item.Describe(item.Order, item.Name, item.Count, item.Measure, item.IsValuable, null);
        Owners.Clear();
    }
}
