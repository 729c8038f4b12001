using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Handling;

/// <summary>What holds for one request by its type, category and urgency: whether and by when the customer is called back.</summary>
public readonly record struct Terms(bool CallBack, TimeSpan CallBackWithin)
{
    public static Terms Of(HandlingRule rule, Category? category, Urgency urgency)
    {
        var urgent = urgency is Urgency.Urgent;
        return new(category?.CallBack ?? rule.CallBack, TimeSpan.FromHours(urgent ? rule.UrgentCallBackHours : rule.CallBackHours));
    }
}
