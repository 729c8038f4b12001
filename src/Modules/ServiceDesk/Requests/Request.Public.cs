namespace Steward.ServiceDesk.Requests;

/// <summary>What of it everybody may know.</summary>
public sealed partial class Request
{
    internal const string ToldEverybody = "TellEverybody";

    /// <summary>What passers-by and other systems are told of it, in the department's words; they are shown no others.</summary>
    public string? PublicWords { get; private set; }

    public void TellEverybody(string? words)
    {
        if (words == PublicWords) return;
        PublicWords = words;
        Remember(ToldEverybody, null, null, words);
    }
}
