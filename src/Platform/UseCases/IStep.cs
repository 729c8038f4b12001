namespace Steward.Platform.UseCases;

/// <summary>A use case that is only a step of one already on record: it leaves no audit entry of its own.</summary>
public interface IStep;
