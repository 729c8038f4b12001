namespace Steward.ServiceDesk.Suggestions;

/// <summary>One closed request as an example: its words, and the right answer.</summary>
/// <param name="Among">What the answer is chosen among, known beforehand: for a category its type.</param>
public sealed record Lesson(string Words, string Answer, string Among, bool IsHeldBack);
