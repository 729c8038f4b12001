using System.Globalization;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;

namespace Steward.ServiceDesk.Requests;

/// <summary>What a complaint has beyond other requests: its grade, and what was found out and done about it (分级与处理).</summary>
public sealed partial class Request
{
    internal const string Graded = "Grade", FoundOut = "Findings", Grouped = "Group";

    public Validity? Validity { get; private set; }
    public Responsibility? Responsibility { get; private set; }
    /// <summary>Null until somebody has graded it, and for what is not valid.</summary>
    public Grade? Grade { get; private set; }
    public GradeGround? GradeGround { get; private set; }
    /// <summary>Since when as many households raise the same that it is a group complaint (群体投诉).</summary>
    public DateTimeOffset? GroupSince { get; private set; }
    /// <summary>Why it came to what is complained of (原因).</summary>
    public string? Cause { get; private set; }
    /// <summary>What is done about it, and that it does not happen again (措施).</summary>
    public string? Remedy { get; private set; }
    /// <summary>What came of it (处理结果).</summary>
    public string? Outcome { get; private set; }

    /// <summary>Nobody judges, writes, puts off, answers, holds, hands on or drops a complaint about themselves, nor reads whose number it is.</summary>
    internal void RefuseWhomItIsAbout(Actor actor)
    {
        if (IsAbout(actor)) throw new Refused("This complaint is about you: somebody else sees to it.");
    }

    internal bool IsAbout(Actor actor) => actor.Account is { } me && IsAbout(me);
    internal bool IsAbout(AccountId person) => Type is RequestType.Complaint && ComplainedOf == person;

    public bool IsGraded => Validity is Complaints.Validity.NotValid || Grade is not null;

    /// <summary>Was over before it came here.</summary>
    private bool fromRegister;

    /// <summary>How it is graded, as the history keeps it: «Valid,Service,Major».</summary>
    private string Code => $"{Validity},{Responsibility},{Grade}";

    /// <param name="why">The judgement in words, for the history.</param>
    public void GiveGrade(Validity validity, Responsibility? responsibility, Grade? grade, GradeGround? ground, string? why)
    {
        var valid = validity is Complaints.Validity.Valid;
        (Validity, Responsibility, Grade, GradeGround) = (validity, responsibility, valid ? grade : null, valid ? ground : null);
        Remember(Graded, null, null, why, Code);
    }

    /// <summary>Has more weight than the other, which may be no complaint at all.</summary>
    internal bool Outweighs(Request other) => Type is RequestType.Complaint && IsGraded && (other.Type is not RequestType.Complaint || Grade is { } grade && (other.Grade is null || grade > other.Grade));

    /// <summary>A complaint goes on with the weight of the heaviest it took in; and of whom that was stays known.</summary>
    private void TakeGrade(Request from)
    {
        if (Type is not RequestType.Complaint || from.Type is not RequestType.Complaint) return;
        ComplainedOf ??= from.ComplainedOf;
        ComplainedDepartment ??= from.ComplainedDepartment;
        if (from.Outweighs(this)) GiveGrade(Complaints.Validity.Valid, from.Responsibility, from.Grade, from.GradeGround, from.Number);
    }

    /// <param name="major">Whether a group counts as major here.</param>
    internal void NoteGroup(int households, bool major, DateTimeOffset now)
    {
        GroupSince = now;
        if (major) (Validity, Grade, GradeGround) = (Complaints.Validity.Valid, Complaints.Grade.Major, Complaints.GradeGround.Group);
        Remember(Grouped, null, null, households.ToString(CultureInfo.InvariantCulture), Code);
    }

    public void Find(string? cause, string? measure, string? outcome)
    {
        if ((cause, measure, outcome) == (Cause, Remedy, Outcome)) return;
        (Cause, Remedy, Outcome) = (cause, measure, outcome);
        Remember(FoundOut, null, null, null);
    }

    /// <summary>What a complaint still lacks to be settled, by the names of its fields; nothing for other requests.</summary>
    public IEnumerable<string> Lacks => Type is not RequestType.Complaint || fromRegister ? [] : new (string Name, bool Lacks)[]
    {
        (nameof(Grade), !IsGraded), (nameof(Cause), Cause is null), (nameof(Remedy), Remedy is null), (nameof(Outcome), Outcome is null),
    }.Where(l => l.Lacks).Select(l => l.Name);

    private void RefuseUnsettled()
    {
        if (Lacks.FirstOrDefault() is not { } lacks) return;
        throw lacks is nameof(Grade)
            ? new Refused("Grade this complaint first: its grade says who answers it.")
            : new Refused("A complaint is settled with cause, measure, reply and result: {0} is missing.", new Words(lacks));
    }
}
