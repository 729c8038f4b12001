namespace Steward.Platform.UseCases;

/// <summary>The four ways a use case ends early. Each leaves nothing behind; there is no fifth.
/// The message is an English sentence a resident could read, translated where it is shown.</summary>
public abstract class Refusal(string message, int status, params object?[] arguments) : Exception(message)
{
    public virtual int Status => status;
    public object?[] Arguments => arguments;
}

public sealed class Denied() : Refusal("You may not do this.", 403);

public sealed class NotFound() : Refusal("There is no such thing, or it is not yours to see.", 404);

/// <summary>Not possible now, for a reason that is a sentence with places {0}, {1} … for the arguments.</summary>
public sealed class Refused(string reason, params object?[] arguments) : Refusal(reason, 409, arguments)
{
    /// <summary>Somebody else changed the thing meanwhile: who has seen how it stands now may send again.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>It is only that it was done too often: the same may be sent again after a while.</summary>
    public bool IsTooOften { get; init; }
    public override int Status => IsTooOften ? 429 : base.Status;
}

/// <summary>The form says something that cannot be; each fault names the field it stands beside.</summary>
public sealed class Invalid(params IReadOnlyList<Fault> faults) : Refusal("Some fields need attention.", 422)
{
    public IReadOnlyList<Fault> Faults => faults;
    public Invalid(string field, string sentence, params object?[] arguments) : this(new Fault(field, sentence, arguments)) { }
}

/// <param name="Field">The property of the form, or empty for the form as a whole.</param>
/// <param name="Sentence">An English sentence with places for the arguments; {0} is the field's label.</param>
public sealed record Fault(string Field, string Sentence, params object?[] Arguments);
