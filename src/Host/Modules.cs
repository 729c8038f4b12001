using Steward.Estate;
using Steward.FitOut;
using Steward.Platform;
using Steward.ServiceDesk;

namespace Steward.Host;

/// <summary>The modules that make up the system.</summary>
public static class Modules
{
    public static Module[] All() => [new EstateModule(), new ServiceDeskModule(), new FitOutModule()];
}
