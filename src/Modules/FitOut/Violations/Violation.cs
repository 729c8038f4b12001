using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.BlackList;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.FitOut.Violations.ViolationLifecycle;

namespace Steward.FitOut.Violations;

/// <summary>A violation found in a fit-out (装修违规): what, against which clause, and how far it had to be taken.</summary>
public sealed partial class Violation(SiteId site, string number, FitOutId project, BuildingId building, UnitId unit, string house, ViolationKind kind, string facts, string clause, DateOnly foundOn) : Thing, IOfSite
{
    public ViolationId Id { get; private set; } = ViolationId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public FitOutId Project { get; private set; } = project;
    public BuildingId Building { get; private set; } = building;
    public UnitId Unit { get; private set; } = unit;
    public string House { get; private set; } = house;
    public SiteInspectionId? Inspection { get; init; }
    public ViolationKind Kind { get; private set; } = kind;
    public bool IsSevere { get; init; }
    public string Facts { get; private set; } = facts;
    public string Clause { get; private set; } = clause;
    /// <summary>Who works there (装修企业).</summary>
    public string? Contractor { get; init => (field, ContractorKey) = (value, FirmNames.Key(value ?? "").OrNull()); }
    /// <summary>The same in the one way in which firms are compared.</summary>
    public string? ContractorKey { get; private set; }
    public DateOnly FoundOn { get; private set; } = foundOn;
    /// <summary>Who was spoken to on the spot.</summary>
    [Personal] public string? AdvisedTo { get; init; }
    public DateTimeOffset? NoticedAt { get; private set; }
    public DateOnly? DueOn { get; private set; }
    /// <summary>Who signed for the notice; null if nobody would.</summary>
    [Personal] public string? ReceivedBy { get; private set; }
    public string? NotReceived { get; private set; }
    public DateTimeOffset? StoppedAt { get; private set; }
    public string? StopWords { get; private set; }
    /// <summary>By when the authority is to be told, where the city says so.</summary>
    public DateTimeOffset? ReportDueAt { get; private set; }
    public DateTimeOffset? ReportedAt { get; private set; }
    public Authority? ReportedTo { get; private set; }
    public string? ReportNumber { get; private set; }
    public string? ReportWords { get; private set; }
    public Money? Deduction { get; private set; }
    public string? DeductionClause { get; private set; }
    /// <summary>Why nothing is claimed although it was proposed.</summary>
    public string? NotClaimed { get; private set; }
    public DateOnly? PutRightOn { get; private set; }
    /// <summary>The last day on which what is said to be put right is looked at again in time.</summary>
    public DateOnly? RecheckBy { get; private set; }
    public DateOnly? ClosedOn { get; private set; }
    public int Fails { get; private set; }
    public ViolationState State { get; private set; } = Rules.Initial;

    public string Topic => $"violations:{Site}";
    public bool IsOpen => ClosedOn is null;
    /// <summary>Work in the home stands still because of it.</summary>
    public bool HoldsWork => IsOpen && StoppedAt is not null;
    /// <summary>Not put right on its day, or not looked at again on its day.</summary>
    public bool IsOverdue(DateOnly today) => IsOpen && (State is ViolationState.PutRight ? RecheckBy : DueOn) < today;
    /// <summary>That somebody says it is put right ends no hours; only who looks again does.</summary>
    public bool IsReportDue => IsOpen && ReportedAt is null && ReportDueAt is not null;
    public bool IsReportLate(DateTimeOffset now) => IsReportDue && ReportDueAt < now;

    /// <param name="until">By when it is looked whether the advice was followed.</param>
    public void Advise(Actor actor, DateOnly? until = null, int hours = 0)
    {
        Go(ViolationAction.Advise, actor, null);
        DueOn = until;
        if (until is { } day) Await(day, hours);
    }

    /// <param name="hours">Within which the authority is told; 0 where the city sets none.</param>
    public void StopAtOnce(string why, int hours, Actor actor, DateTimeOffset now)
    {
        Go(ViolationAction.StopAtOnce, actor, why);
        Stand(why, hours, now);
    }

    public void GiveNotice(DateOnly due, string clause, string? receivedBy, string? notReceived, int hours, Actor actor, DateTimeOffset now)
    {
        RefuseStrange(due, Shown.DayOf(now));
        Go(ViolationAction.Notice, actor, Shown.Day(due));
        (NoticedAt, DueOn, Clause, ReceivedBy, NotReceived) = (now, due, clause, receivedBy, notReceived);
        Await(due, hours);
    }

    public void Extend(DateOnly due, string reason, int hours, Actor actor, DateTimeOffset now)
    {
        RefuseStrange(due, Shown.DayOf(now));
        Go(ViolationAction.Extend, actor, reason);
        DueOn = due;
        Await(due, hours);
    }

    public void Stop(string why, int hours, Actor actor, DateTimeOffset now)
    {
        Go(ViolationAction.Stop, actor, why);
        Stand(why, hours, now);
    }

    public void Report(Authority to, string? number, string? words, Actor actor, DateTimeOffset now)
    {
        Go(ViolationAction.Report, actor, number);
        (ReportedAt, ReportedTo, ReportNumber, ReportWords) = (now, to, number, words);
    }

    public void Answer(string words, Actor actor) => Go(ViolationAction.Answer, actor, words);

    /// <summary>Not a fine: what the contract says is due for it, proposed to whoever keeps the deposit.</summary>
    public void Propose(Money amount, string clause, Actor actor)
    {
        Go(ViolationAction.Propose, actor, $"{Shown.Money(amount)} · {clause}");
        (Deduction, DeductionClause, NotClaimed) = (amount, clause, null);
    }

    public void Waive(string why, Actor actor)
    {
        if (Deduction is null || NotClaimed is not null) throw new Refused("Nothing is claimed for {0}.", Number);
        Go(ViolationAction.Waive, actor, why);
        NotClaimed = why;
    }

    public void Correct(string? words, DateOnly recheckBy, Actor actor, DateOnly today)
    {
        Go(ViolationAction.PutRight, actor, words);
        (PutRightOn, RecheckBy) = (today, recheckBy);
    }

    public void Pass(string? words, Actor actor, DateOnly today)
    {
        Go(ViolationAction.Pass, actor, words);
        (ClosedOn, RecheckBy) = (today, null);
    }

    public void Fail(string words, DateOnly due, int hours, Actor actor, DateTimeOffset now)
    {
        RefuseStrange(due, Shown.DayOf(now));
        Go(ReportedAt is not null ? ViolationAction.FailReported : StoppedAt is not null ? ViolationAction.FailStopped : NoticedAt is not null ? ViolationAction.FailNoticed : ViolationAction.Fail, actor, words);
        (PutRightOn, RecheckBy, DueOn) = (null, null, due);
        Fails++;
        Await(due, hours);
    }

    public void Drop(string reason, Actor actor, DateOnly today)
    {
        Go(ViolationAction.Drop, actor, reason);
        ClosedOn = today;
    }

    private void Go(ViolationAction action, Actor actor, string? note) => State = Rules.After(action, this, actor, note);

    private void Stand(string why, int hours, DateTimeOffset now)
    {
        (StoppedAt, StopWords) = (now, why);
        ReportDueAt = hours == 0 ? null : Earlier(ReportDueAt, now.AddHours(hours));
    }

    /// <summary>Advice was in vain once its day, or that of the notice, is over.</summary>
    private void Await(DateOnly due, int hours)
    {
        if (ReportedAt is null && StoppedAt is null) ReportDueAt = hours == 0 ? null : Shown.At(due.AddDays(1).ToDateTime(TimeOnly.MinValue)).ToUniversalTime().AddHours(hours);
    }

    private static DateTimeOffset Earlier(DateTimeOffset? one, DateTimeOffset other) => one < other ? one.Value : other;

    private static void RefuseStrange(DateOnly due, DateOnly today)
    {
        if (due < today) throw new Invalid("DueOn", "{0} lies in the past.");
        if (due > today.AddYears(1)) throw new Invalid("DueOn", "{0} lies more than a year ahead.");
    }
}
