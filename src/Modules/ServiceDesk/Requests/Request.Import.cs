using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;

namespace Steward.ServiceDesk.Requests;

public sealed partial class Request
{
    internal const string FromRegister = "from-register";
    /// <summary>Stands where nobody here gave an answer; told to each in their language.</summary>
    internal const string DoneBefore = "From an earlier register: it was settled before it came here.";

    /// <summary>Was over before it came here: nobody calls back, it counts on the day it was brought, not today, and nothing was promised about it.</summary>
    internal void CloseFromRegister(Actor actor, DateTimeOffset now)
    {
        fromRegister = true;
        ClocksFrom = now > ReceivedAt ? now : ReceivedAt.AddSeconds(1);
        Finish(RequestAction.Answer, DoneBefore, Terms.None, actor, ReceivedAt, FromRegister);
        Holder = null;
        Close(actor, ReceivedAt);
    }

    /// <summary>Done with before its clocks began: nothing is promised about it, until it is opened again.</summary>
    internal bool WasOver => ResolvedAt < ClocksFrom;

    /// <summary>Is still to be done: its time runs from the day it came here or, of what is planned, from its beginning.</summary>
    internal void PromiseFrom(DateTimeOffset now) => ClocksFrom = now;
}
