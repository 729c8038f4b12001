using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>The desk drops a request that needs nothing done: withdrawn, a mistake, reported twice.</summary>
public sealed class CancelRequest(Work work) : DropRequest(work, Permissions.Direct);
