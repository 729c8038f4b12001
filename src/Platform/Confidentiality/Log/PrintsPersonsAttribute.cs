namespace Steward.Platform.Confidentiality.Log;

/// <summary>A page made for paper that tells of persons: who opened it is taken down in the access log.</summary>
/// <param name="title">What the paper is called, in English.</param>
/// <param name="kind">The kind of thing it is about, as it stands in history; the page's id is its id.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PrintsPersonsAttribute(string title, string? kind = null) : Attribute
{
    public string Title => title;
    public string? Kind => kind;
}
