using Steward.Contracts.Identity;
using Steward.Platform.Languages;
using Steward.Platform.Pages;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Somebody who could be sent, and what speaks for and against it.</summary>
/// <param name="Open">Jobs not yet finished.</param>
/// <param name="Today">Jobs given today.</param>
/// <param name="Barred">The law or the house forbids to send this person.</param>
/// <param name="Fits">Whoever fits is proposed; others can be chosen.</param>
public sealed record Proposal(AccountId Id, string Name, string? Title, int Open, int Today, bool Barred, bool Fits, IReadOnlyList<Proposal.Why> Reasons)
{
    /// <summary>A phrase with its arguments, translated where it is shown.</summary>
    public sealed record Why(string Phrase, params object?[] Arguments);

    /// <summary>To be chosen with a thumb; the first of those who fit is the one proposed.</summary>
    public Choice Tile(Catalogue texts, bool first = false) => new(Id.ToString(), first && Fits ? texts["{0} · proposed", Name] : Name, Barred ? "lock" : first && Fits ? "wand" : "user-circle", texts["{0} · {1} open", Say(texts), Open], Barred ? "red" : Fits ? "green" : null);

    /// <summary>«负责3栋，持证电工，早班，今日 3 单，最少».</summary>
    public string Say(Catalogue texts) => string.Join(texts[", "], Reasons.Select(r => texts[r.Phrase, r.Arguments]));
}
