namespace Steward.Platform;

/// <summary>Why the program had better not serve, in the words of whoever runs it.</summary>
public sealed class CannotStart(string why) : Exception(why);
