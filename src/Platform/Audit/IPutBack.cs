namespace Steward.Platform.Audit;

/// <summary>A thing that is put back, for a count made again, to what was known of it at a moment:
/// the audit takes down what changed of it whatever the deed itself was done to. Of other things it does so only for the one the deed was done to.</summary>
public interface IPutBack;
