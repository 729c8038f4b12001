using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>How work finds its worker, each a site's own choice.</summary>
public static class DispatchSettings
{
    public static readonly Setting<bool> Certificates = new("dispatch.certificates", "Certified crafts are sent only with a valid certificate", true, false, true, "Work Safety Law: special work takes a certificate; electricians, operators of fire facilities, lift safety officers");
    public static readonly Setting<bool> Auto         = new("dispatch.auto", "A new urgent repair is given to the proposed worker at once", false, false, true, "Common practice");
    public static readonly Setting<bool> Pass         = new("dispatch.pass", "A job not taken or given back goes to the next worker by itself", true, false, true, "Common practice");
    public static readonly Setting<int>  Passes       = new("dispatch.passes", "How often a job goes on to the next before the desk decides", 2, 1, 10, "Common practice");
    public static readonly Setting<int>  Load         = new("dispatch.load", "Open jobs from which on nobody is proposed for more", 8, 1, 50, "Common practice");
}
