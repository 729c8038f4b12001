namespace Steward.Platform.UseCases;

/// <summary>An argument of a sentence that is itself to be translated: a name from the code such as «CloseRequest», shown as «Close request».</summary>
public sealed record Words(string Name)
{
    public override string ToString() => Split(Name);

    /// <summary>«OnHold» becomes «On hold».</summary>
    public static string Split(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(name[i - 1]) ? " " + char.ToLowerInvariant(c) : c.ToString()));
}
