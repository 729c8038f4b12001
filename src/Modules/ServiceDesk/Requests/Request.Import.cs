using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;

namespace Steward.ServiceDesk.Requests;

public sealed partial class Request
{
    internal const string DoneBefore = "历史登记，导入前已办结。";

    /// <summary>Was over before it came here: nobody calls back, and it counts on the day it was brought, not today.</summary>
    internal void CloseFromRegister(Actor actor)
    {
        fromRegister = true;
        Answer(DoneBefore, Terms.None, actor, ReceivedAt);
        Holder = null;
        Close(actor, ReceivedAt);
    }

    /// <summary>Is still to be done: its time runs from the day it came here.</summary>
    internal void PromiseFrom(DateTimeOffset now) => ClocksFrom = now;
}
