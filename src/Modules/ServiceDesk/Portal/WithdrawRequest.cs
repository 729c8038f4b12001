using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Portal;

/// <summary>The resident no longer needs it.</summary>
public sealed class WithdrawRequest(Work work, Notify notify) : DropRequest(work, notify, Permissions.Portal);
