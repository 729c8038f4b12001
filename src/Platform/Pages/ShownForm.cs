using System.Linq.Expressions;
using System.Reflection;
using Microsoft.AspNetCore.Components.Forms;
using Steward.Platform.UseCases;

namespace Steward.Platform.Pages;

/// <summary>A form as it stands on the page: what its fields need to draw themselves.</summary>
public sealed class ShownForm(string name, object model, IReadOnlyList<Fault> faults, FormMappingContext? mapping, bool refused = false, Standing? standing = null)
{
    public const string Prefix = "Model";

    public string Name => name;

    /// <summary>Whether it came back with something to put right.</summary>
    public bool IsFaulty => faults.Count > 0;

    /// <summary>Whether the cursor is to stand in this field: where it is wrong, if anything is, or else where the page wants it.</summary>
    public bool HasCursor(string path, bool wanted) => IsFaulty ? FaultsOf(path).Any() : wanted && !refused;

    /// <summary>The path of a property below the form: «Contact.Phone». Fields that several forms share are asked for by the class these forms have in common.</summary>
    public string PathOf(LambdaExpression property)
    {
        var names = new Stack<string>();
        var expression = property.Body is UnaryExpression convert ? convert.Operand : property.Body;
        for (; expression is MemberExpression member && !expression.Type.IsInstanceOfType(model); expression = member.Expression!) names.Push(member.Member.Name);
        return string.Join('.', names);
    }

    /// <summary>The property's present value. It is read member by member: compiling the expression would cost more than drawing the field.</summary>
    public static object? ValueOf(LambdaExpression property) => Read(property.Body);

    private static object? Read(Expression? expression) => expression switch
    {
        null => null,
        ConstantExpression constant => constant.Value,
        UnaryExpression { NodeType: ExpressionType.Convert } convert => Read(convert.Operand),
        MemberExpression { Member: FieldInfo field } member => field.GetValue(Read(member.Expression)),
        MemberExpression { Member: PropertyInfo read } member => read.GetValue(Read(member.Expression)),
        _ => Expression.Lambda(expression).Compile(preferInterpretation: true).DynamicInvoke(),
    };

    /// <summary>What somebody else has made of it meanwhile; null unless it differs from what was typed.</summary>
    public object? Now(string path) => standing?.Of(path, model);

    public string FieldName(string path) => $"{Prefix}.{path}";
    public string ElementId(string path) => $"{name}-{path.Replace('.', '-')}";
    public IEnumerable<Fault> FaultsOf(string path) => faults.Where(f => f.Field == path);

    /// <summary>What was typed, when it could not even be read as a value of the field's type.</summary>
    public string? Attempted(string path) => Unread(path) ? Typed(path) : null;
    public bool Unread(string path) => (mapping?.GetErrors(name, FieldName(path)) ?? mapping?.GetErrors(FieldName(path))) is not null && !IsOthers(path, Typed(path));
    private string? Typed(string path) => mapping?.GetAttemptedValue(name, FieldName(path)) ?? mapping?.GetAttemptedValue(FieldName(path));

    /// <summary>The fields of the form, or those that hold its lines, in which something stands that is no value of their type. What is left open is read as nothing;
    /// a line's too, whatever its type.</summary>
    public IReadOnlyList<string> NotUnderstood() =>
        [.. (mapping?.GetAllErrors(name) ?? []).Concat(mapping?.GetAllErrors() ?? []).Where(error => error.Path.StartsWith(FieldName(""), StringComparison.Ordinal))
            .Select(error => (Path: error.Path[FieldName("").Length..], Typed: error.AttemptedValue)).Where(e => IsMeant(e.Path, e.Typed)).Select(e => e.Path.Split('.', '[')[0]).Distinct()];

    private bool IsMeant(string path, string? typed) => TypeAt(path) is { } type && !IsOthers(path, typed)
        && (!string.IsNullOrEmpty(typed) || Nullable.GetUnderlyingType(type) is null && !path.Contains('.') && !path.Contains('['));

    /// <summary>What reads as a value of this field could not be read by a field of the same name in another form of the page: words always can.</summary>
    private bool IsOthers(string path, string? typed)
    {
        if (TypeAt(path) is not { } declared) return false;
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(string)) return true;
        if (string.IsNullOrEmpty(typed)) return false;
        if (type.IsEnum) return Enum.TryParse(type, typed, ignoreCase: true, out _);
        var parsable = type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IParsable<>) && i.GenericTypeArguments[0] == type);
        return parsable && (bool)Reading.MakeGenericMethod(type).Invoke(null, [typed])!;
    }

    private static readonly MethodInfo Reading = typeof(ShownForm).GetMethod(nameof(Reads), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static bool Reads<T>(string typed) where T : IParsable<T> => T.TryParse(typed, System.Globalization.CultureInfo.InvariantCulture, out _);

    private Type? TypeAt(string path)
    {
        var type = model.GetType();
        foreach (var part in path.Split('.'))
        {
            if (type?.GetProperty(part.Split('[')[0]) is not { } property) return null;
            type = part.Contains('[') ? property.PropertyType.GetGenericArguments().LastOrDefault() : property.PropertyType;
        }
        return type;
    }
}
