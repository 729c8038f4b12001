using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Portal;

/// <summary>The resident no longer needs it.</summary>
public sealed class WithdrawRequest(Work work) : DropRequest(work, Permissions.Portal);
