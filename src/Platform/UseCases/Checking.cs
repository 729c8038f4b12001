using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace Steward.Platform.UseCases;

/// <summary>Checks a form against its own annotations and rules, and tells every fault at once.</summary>
public static class Checking
{
    public static void Check(object form)
    {
        var faults = new List<Fault>();
        foreach (var property in form.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetIndexParameters().Length > 0) continue;
            var value = property.GetValue(form);
            var context = new ValidationContext(form) { MemberName = property.Name };
            if (Unkept(value)) { faults.Add(new(property.Name, "{0} cannot be that.")); continue; }
            foreach (var rule in property.GetCustomAttributes<ValidationAttribute>())
            {
                if (value is null or "" && rule is not RequiredAttribute) continue;
                if (Holds(rule, value, context)) continue;
                faults.Add(Say(property.Name, rule));
                break;
            }
        }
        if (faults.Count == 0 && form is IValidatableObject more)
            faults.AddRange(more.Validate(new(form)).Select(r => new Fault(r.MemberNames.FirstOrDefault() ?? "", r.ErrorMessage ?? "")));
        if (faults.Count > 0) throw new Invalid(faults);
    }

    /// <summary>A number too large for the numbers of a range is outside it.</summary>
    private static bool Holds(ValidationAttribute rule, object? value, ValidationContext context)
    {
        try { return rule.GetValidationResult(value, context) == ValidationResult.Success; }
        catch (OverflowException) { return false; }
    }

    /// <summary>What no database keeps: the character nought, half a character, a choice that is not offered; nor a day of another age, with which nobody can reckon.</summary>
    private static bool Unkept(object? value) => value switch
    {
        string text => text.Contains('\0') || text.Where((c, i) => char.IsSurrogate(c) && !char.IsSurrogatePair(text, char.IsLowSurrogate(c) && i > 0 ? i - 1 : i)).Any(),
        Enum choice => !choice.GetType().IsDefined(typeof(FlagsAttribute), false) && !Enum.IsDefined(choice.GetType(), choice),
        DateOnly day => IsFar(day.Year),
        DateTime time => IsFar(time.Year),
        DateTimeOffset at => IsFar(at.Year),
        _ => false,
    };

    private static bool IsFar(int year) => year is < 1800 or > 2500;

    private static Fault Say(string field, ValidationAttribute rule) => rule switch
    {
        { ErrorMessage: { } own } => new(field, own),
        RequiredAttribute => new(field, "{0} is needed."),
        StringLengthAttribute { MinimumLength: > 0 } s => new(field, "{0} takes {1} to {2} characters.", s.MinimumLength, s.MaximumLength),
        StringLengthAttribute s => new(field, "{0} takes at most {1} characters.", s.MaximumLength),
        MaxLengthAttribute m => new(field, "{0} takes at most {1} characters.", m.Length),
        RangeAttribute r => new(field, "{0} goes from {1} to {2}.", r.Minimum, r.Maximum),
        EmailAddressAttribute => new(field, "{0} is not an e-mail address."),
        PhoneAttribute => new(field, "{0} is not a telephone number."),
        RegularExpressionAttribute => new(field, "{0} is not written as expected."),
        _ => new(field, "{0} cannot be that."),
    };
}
