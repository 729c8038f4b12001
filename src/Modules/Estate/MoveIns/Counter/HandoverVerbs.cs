using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.Estate.MoveIns.Counter.HandoverLifecycle;

namespace Steward.Estate.MoveIns.Counter;

public sealed partial class Handover
{
    public void Recall(HandoverAction action, string? note = null) => Remember(action.ToString(), null, null, note);
    public void LeaveOn(DateOnly last) => Last = last;

    public void Book(HandoverSlot slot, int seat, Actor actor)
    {
        State = Rules.After(HandoverAction.Book, this, actor, Shown.Time(slot.Begins));
        (Slot, Seat, BookedFor, BookedDay) = (slot.Id, seat, slot.Begins, slot.Day);
    }

    public void Release(Actor actor)
    {
        State = Rules.After(HandoverAction.Release, this, actor);
        (Slot, Seat, BookedFor, BookedDay) = (null, null, null, null);
    }

    public void Arrive(Actor actor, DateTimeOffset now)
    {
        State = Rules.After(HandoverAction.Arrive, this, actor);
        (ArrivedAt, CameDay) = (now, Shown.DayOf(now));
    }

    /// <summary>Nobody came: the seat is free again, when it was is still known.</summary>
    public void Miss(Actor actor)
    {
        State = Rules.After(HandoverAction.Miss, this, actor);
        (Slot, Seat, MissedDay) = (null, null, BookedDay);
    }

    public void CheckIdentity(Comer comer, string name, string idTail, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(HandoverAction.Check, this, actor);
        (Comer, ComerName, ComerIdTail) = (comer, name, idTail);
        Tick(HandoverStepKind.Identity, actor, now);
    }

    /// <param name="complete">Whether nothing that is to be brought is missing any more.</param>
    public void CollectPapers(string told, bool complete, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(HandoverAction.Collect, this, actor, told);
        Turns++;
        if (complete) Tick(HandoverStepKind.Papers, actor, now);
    }

    public void ConfirmRecords(Actor actor, DateTimeOffset now)
    {
        State = Rules.After(HandoverAction.Confirm, this, actor);
        Tick(HandoverStepKind.Records, actor, now);
    }

    /// <param name="all">Whether with this one all are signed that must be.</param>
    public void Sign(string told, bool all, Actor actor, DateTimeOffset now)
    {
        Need(HandoverStepKind.Identity);
        State = Rules.After(HandoverAction.Sign, this, actor, told);
        Turns++;
        if (all) Tick(HandoverStepKind.Agreements, actor, now);
    }

    /// <param name="required">Whether it is one of those that must be signed.</param>
    public void Annul(string told, bool required, Actor actor)
    {
        State = Rules.After(HandoverAction.Annul, this, actor, told);
        Turns++;
        if (required) Steps.RemoveAll(s => s.Kind is HandoverStepKind.Agreements);
    }

    public void SettleFees(string? receipt, Money? amount, string? words, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(HandoverAction.Settle, this, actor, words);
        (Receipt, Amount, FeeWords) = (receipt, amount, words);
        Tick(HandoverStepKind.Fees, actor, now);
    }

    public void ReadMeters(IEnumerable<(MeterKind Kind, string? Number, long Hundredths)> readings, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(HandoverAction.Read, this, actor);
        foreach (var (kind, number, hundredths) in readings)
            if (Meters.Find(m => m.Kind == kind) is { } known) known.Correct(number, hundredths, now);
            else Meters.Add(new(Unit, kind, number, hundredths, now));
        Tick(HandoverStepKind.Meters, actor, now);
    }

    /// <summary>Looked at, for the first time or again; what was taken already is not taken any more.</summary>
    public void Inspect(Actor actor)
    {
        State = Rules.After(HandoverAction.Inspect, this, actor);
        (AcceptedBy, AcceptedAt) = (null, null);
        Steps.RemoveAll(s => s.Kind is HandoverStepKind.Inspection);
    }

    /// <summary>What somebody saw of items of the list, while the inspection goes on.</summary>
    public void Mark(IEnumerable<(InspectionItemId Item, Mark Mark)> seen, Actor actor, DateTimeOffset now)
    {
        if (State is not HandoverState.Inspecting) throw new Refused("Begin the inspection first.");
        foreach (var (item, mark) in seen)
            if (Marks.Find(m => m.Item == item) is { } known) known.See(mark, actor.Name, now);
            else Marks.Add(new(item, mark, actor.Name, now));
    }

    /// <summary>Taken as it is; open defects are put right afterwards.</summary>
    /// <param name="unseen">How many items nobody has looked at.</param>
    public void Accept(string by, int unseen, Actor actor, DateTimeOffset now)
    {
        if (unseen > 0) throw new Refused("{0} items have not been looked at yet.", unseen);
        State = Rules.After(HandoverAction.Accept, this, actor, by);
        (AcceptedBy, AcceptedAt) = (by, now);
        Tick(HandoverStepKind.Inspection, actor, now);
    }

    /// <param name="open">How many defects are to be put right first.</param>
    public void Refuse(string reason, int open, Actor actor, DateTimeOffset now)
    {
        if (open == 0) throw new Refused("Write down first what is to be put right.");
        State = Rules.After(HandoverAction.Refuse, this, actor, reason);
        RefusedDay = Shown.DayOf(now);
    }

    public void HandOverKeys(IEnumerable<(KeyKind Kind, int Sets)> keys, string to, bool feesFirst, DateOnly? feesFrom, Actor actor, DateTimeOffset now)
    {
        foreach (var step in BeforeKeys(feesFirst)) Need(step);
        State = Rules.After(HandoverAction.GiveKeys, this, actor, to);
        Keys.AddRange(keys.Select(k => new HandedKeys(k.Kind, k.Sets)));
        (KeysTo, KeysAt, KeysDay, FeesFrom) = (to, now, Shown.DayOf(now), feesFrom);
        Tick(HandoverStepKind.Keys, actor, now);
    }

    /// <summary>Puts right what was misread or miscounted when the keys changed hands; what stood there before is told in the history.</summary>
    public void Correct(IEnumerable<(MeterKind Kind, string? Number, long Hundredths)> readings, IReadOnlyCollection<(KeyKind Kind, int Sets)> keys, string told, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(HandoverAction.Correct, this, actor, told);
        Turns++;
        foreach (var (kind, number, hundredths) in readings)
            if (Meters.Find(m => m.Kind == kind) is { } known) known.Correct(number, hundredths, now);
            else Meters.Add(new(Unit, kind, number, hundredths, now));
        foreach (var (kind, sets) in keys)
        {
            Keys.RemoveAll(k => k.Kind == kind);
            if (sets > 0) Keys.Add(new(kind, sets));
        }
    }

    /// <summary>Steps that were left for later and never done; papers are counted for themselves.</summary>
    public int Undone => Path.Count(s => s is not HandoverStepKind.Papers && !IsDone(s));

    /// <param name="gaps">Why the file is closed although something is missing.</param>
    public void Archive(int missing, string? gaps, Actor actor, DateTimeOffset now)
    {
        if (missing > 0 && gaps is null) throw new Invalid(nameof(Gaps), "{1} papers or steps are missing: say why the file is closed all the same.", missing);
        State = Rules.After(HandoverAction.Archive, this, actor, gaps);
        (Gaps, OverAt, Running) = (gaps, now, null);
    }

    public void Withdraw(string reason, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(HandoverAction.Withdraw, this, actor, reason);
        (OverAt, Running, Slot, Seat) = (now, null, null, null);
    }

    private void Need(HandoverStepKind step)
    {
        if (!IsDone(step)) throw new Refused("First comes this step: {0}.", step);
    }

    private void Tick(HandoverStepKind step, Actor actor, DateTimeOffset now)
    {
        Turns++;
        if (Steps.Find(s => s.Kind == step) is { } done) done.Redo(actor.Account, actor.Name, now);
        else Steps.Add(new(step, actor.Account, actor.Name, now));
    }
}
